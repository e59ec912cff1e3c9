import type { IsoDate } from '../domain/dated.ts';
import { legalDay } from '../domain/dates.ts';
import { showReference } from '../domain/reference.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { caseTitle } from '../self-services/case-title.ts';
import { partyHearingLetter, requestLetter } from '../self-services/asking-letters.ts';
import { appendWork, type WorkProblem, type WorkRequest } from './append-work.ts';
import { draftLetter, quoted, sendDraft, whomToTell } from './case-letter.ts';
import type { Drafted } from './decide-case.ts';
import type { Till } from './demand.ts';
import type { EventBody } from './events.ts';
import { letterAuthority } from './letter-authority.ts';
import { mayAsk } from './open-questions.ts';
import type { CaseRow } from './ports/case-store.ts';
import { earliestAnswerBy, timeToAnswer } from './time-to-answer.ts';

type Requested = Extract<EventBody, { kind: 'info-requested' }>;

/** What is missing, or what a party may comment on first. */
export const questionKinds = [
  'request-for-more',
  'party-hearing',
] as const satisfies readonly Requested['as'][];

/** What a caseworker asks of whoever filed it. */
export interface Question {
  readonly as: Requested['as'];
  /** What is missing, or the facts to comment on; in Danish, for the citizen to read. */
  readonly what: string;
  /** The same in English, for an English letter. */
  readonly whatEnglish?: string | undefined;
  readonly answerBy: IsoDate;
}

/** A desk that can say where to answer online. */
type Asking = Till & {
  readonly settings?: { readonly demo: boolean; readonly baseUrl?: URL } | undefined;
};

/**
 * Asks for what is missing, or hears a party before it is decided (forvaltningsloven § 19), and writes so. The case
 * waits. Asked anew where the first letter could not be sent, that letter is off the desk.
 */
export async function askForMore(
  desk: Asking,
  request: WorkRequest,
  question: Question,
): Promise<Result<CaseRow, WorkProblem>> {
  const row = await desk.cases.byReferenceFor(request.staff.authorityId, request.reference);
  if (row === undefined) return failed({ kind: 'unknown-case' });
  const drafted = await draftQuestion(desk, row, question);
  if (!drafted.ok) return drafted;
  const { body, letter } = drafted.value;
  return appendWork(
    desk,
    request,
    body,
    async (now) =>
      mayAsk(now, await desk.cases.events(now.id), await desk.outbox.ofCase(now.id))
        ? undefined
        : { kind: 'not-possible', state: now.state },
    (_, at, { id }) => [sendDraft(letter, row, at, id)],
  );
}

/** The question and its letter as they would be stored now. Stores nothing. */
export async function draftQuestion(
  desk: Asking,
  row: CaseRow,
  { as, what, whatEnglish: english, answerBy }: Question,
): Promise<Result<Drafted<'info-requested'>, WorkProblem>> {
  const on = legalDay(desk.clock.now());
  if (answerBy < earliestAnswerBy(on).toString()) return failed({ kind: 'too-soon' });
  const events = await desk.cases.events(row.id);
  const service = desk.services.find(({ id }) => id === row.service);
  const authority = desk.registers.authorities.find(row.authorityId);
  const to = await whomToTell(desk, row, events);
  if (service === undefined || authority === undefined || to === undefined)
    return failed({ kind: 'nobody-to-tell' });
  const words = quoted(authority, what, { english, as: 'question' });
  const body = { kind: 'info-requested', as, what: words, answerBy } as const;
  const letter = (as === 'party-hearing' ? partyHearingLetter : requestLetter)({
    ...body,
    ...(desk.settings?.baseUrl && { online: new URL('/my-cases', desk.settings.baseUrl).href }),
    time: timeToAnswer(on, answerBy),
    reference: showReference(row.reference),
    serviceTitle: caseTitle(service),
    authority: letterAuthority(authority, on),
  });
  return ok({ body, letter: draftLetter({ notice: as, letter }, to, authority, events) });
}
