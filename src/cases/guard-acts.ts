import type { IsoDate } from '../domain/dated.ts';
import { legalDay } from '../domain/dates.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { groundsQuestionLetter } from '../self-services/grounds-question-letter.ts';
import { appendWork, type WorkProblem, type WorkRequest } from './append-work.ts';
import { draftLetter, sendDraft, whomToTell } from './case-letter.ts';
import type { ChannelDesk } from './channel-decision.ts';
import type { Drafted } from './decide-case.ts';
import type { EventBody } from './events.ts';
import { filedCase } from './filed-case.ts';
import { isLookedInto } from './guard.ts';
import type { CaseRow } from './ports/case-store.ts';
import { daysToAnswerBy, ownLastDay, timeToAnswer } from './time-to-answer.ts';

type Worked = Promise<Result<CaseRow, WorkProblem>>;
type Claimed = Extract<EventBody, { kind: 'grounds-answered' }>['claimed'];

/** Asks about grounds by word of mouth, where the answer comes at once. */
export const askInPerson = (
  desk: ChannelDesk,
  request: WorkRequest,
  { how, claimed }: { how: 'phone' | 'in-person'; claimed: Claimed },
): Worked => {
  const answerBy = legalDay(desk.clock.now()).toString();
  const asked = { kind: 'grounds-asked', how, answerBy } as const;
  const answered = { kind: 'grounds-answered', claimed } as const;
  return appendWork(desk, request, [asked, answered], isOpenIn(desk));
};

/** Asks by letter, in the citizen's own channel, with a day to answer by. The letter offers help, too. */
export async function askByLetter(
  desk: ChannelDesk,
  request: WorkRequest,
  input: { answerBy: IsoDate },
): Worked {
  const row = await desk.cases.byReferenceFor(request.staff.authorityId, request.reference);
  if (row === undefined) return failed({ kind: 'unknown-case' });
  const drafted = await draftGroundsQuestion(desk, row, input);
  if (!drafted.ok) return drafted;
  const { body, letter } = drafted.value;
  return appendWork(desk, request, body, isOpenIn(desk), (_, at, { id }) => [
    sendDraft(letter, row, at, id),
  ]);
}

/** The question and its letter as they would be stored now. Stores nothing. */
export async function draftGroundsQuestion(
  desk: ChannelDesk,
  row: CaseRow,
  { answerBy }: { answerBy: IsoDate },
): Promise<Result<Drafted<'grounds-asked'>, WorkProblem>> {
  const today = legalDay(desk.clock.now());
  const events = await desk.cases.events(row.id);
  const notAfter = ownLastDay(events, today);
  const { earliest, latest } = daysToAnswerBy(today, notAfter);
  if (answerBy < earliest || answerBy > latest) return failed({ kind: 'too-soon' });
  const authority = desk.registers.authorities.find(row.authorityId);
  const filed = filedCase(desk, row, events);
  const to = await whomToTell(desk, row, events);
  if (authority === undefined || to === undefined || filed === undefined)
    return failed({ kind: 'nobody-to-tell' });
  const letter = groundsQuestionLetter({
    ...filed,
    answerBy,
    time: timeToAnswer(today, answerBy, notAfter),
  });
  return ok({
    body: { kind: 'grounds-asked', how: 'letter', answerBy, ...(notAfter && { notAfter }) },
    letter: draftLetter({ notice: 'grounds-question', letter }, to, authority, events),
  });
}

/** What the citizen answered, however it came. A claim that was made stands. */
export const recordGrounds = (
  desk: ChannelDesk,
  request: WorkRequest,
  { claimed }: { claimed: Claimed },
): Worked => appendWork(desk, request, { kind: 'grounds-answered', claimed }, isOpenIn(desk));

/** That help with the digital form was offered, and whether the citizen wants it. */
export const offerHelp = (
  desk: ChannelDesk,
  request: WorkRequest,
  input: { how: string; accepted: boolean },
): Worked => appendWork(desk, request, { kind: 'help-offered', ...input }, isOpenIn(desk));

/** Whether the authority takes it quite exceptionally: the reason stands under the name of whoever decides. */
export const considerExtraordinary = (
  desk: ChannelDesk,
  request: WorkRequest,
  input: { granted: boolean; why: string },
): Worked =>
  appendWork(desk, request, { kind: 'extraordinary-considered', ...input }, isOpenIn(desk));

/** Only a filing whose way in has not been decided; a referral has no guard. */
const isOpenIn =
  ({ cases }: ChannelDesk) =>
  async (row: CaseRow): Promise<WorkProblem | undefined> =>
    isLookedInto(row, await cases.events(row.id))
      ? undefined
      : { kind: 'not-possible', state: row.state };
