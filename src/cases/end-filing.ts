import { legalDay } from '../domain/dates.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { withdrawnLetter } from '../self-services/withdrawn-letter.ts';
import { appendWork, type WorkProblem, type WorkRequest } from './append-work.ts';
import { draftLetter, sendDraft, whomToTell } from './case-letter.ts';
import type { ChannelDesk } from './channel-decision.ts';
import type { Drafted } from './decide-case.ts';
import type { CaseEvent } from './events.ts';
import { filedCase } from './filed-case.ts';
import { isLookedInto } from './guard.ts';
import type { CaseRow, CaseStore } from './ports/case-store.ts';

/**
 * Ends an errand on the citizen's own word, which is kept. Where its way in is still looked into, that would else be a
 * rejection without a guard: then it has to be their own wish, and a letter says so and how to undo it.
 */
export async function withdrawCase(
  desk: ChannelDesk,
  request: WorkRequest,
  { why, isOwnWish = false }: { why: string; isOwnWish?: boolean },
): Promise<Result<CaseRow, WorkProblem>> {
  const row = await desk.cases.byReferenceFor(request.staff.authorityId, request.reference);
  const events = row ? await desk.cases.events(row.id) : [];
  if (row === undefined || !isLookedInto(row, events)) {
    const isStillOther = async (now: CaseRow): Promise<WorkProblem | undefined> =>
      isLookedInto(now, await desk.cases.events(now.id)) ? notPossible(now) : undefined;
    return appendWork(desk, request, { kind: 'withdrawn', why }, isStillOther);
  }
  const drafted = await draftWithdrawal(desk, row, { why, isOwnWish });
  if (!drafted.ok) return drafted;
  const { body, letter } = drafted.value;
  const isStillOpen = async (now: CaseRow): Promise<WorkProblem | undefined> =>
    isLookedInto(now, events) ? undefined : notPossible(now);
  return appendWork(desk, request, body, isStillOpen, (_, at) => [sendDraft(letter, row, at)]);
}

/** The end of a filing that is looked into and its letter, as they would be stored now. Stores nothing. */
export async function draftWithdrawal(
  desk: ChannelDesk,
  row: CaseRow,
  { why, isOwnWish }: { readonly why: string; readonly isOwnWish: boolean },
): Promise<Result<Drafted<'withdrawn'>, WorkProblem>> {
  const events = await desk.cases.events(row.id);
  if (!isOwnWish || !isLookedInto(row, events)) return failed(notPossible(row));
  const told = filedCase(desk, row, events);
  const authority = desk.registers.authorities.find(row.authorityId);
  const to = await whomToTell(desk, row, events);
  if (told === undefined || authority === undefined || to === undefined)
    return failed({ kind: 'nobody-to-tell' });
  const written = { notice: 'withdrawal', letter: withdrawnLetter(told) } as const;
  return ok({
    body: { kind: 'withdrawn', why },
    letter: draftLetter(written, to, authority, events),
  });
}

/** Whether it ended at the citizen's wish before anybody had decided on its way in. */
export const wasWithdrawn = (
  { state }: Pick<CaseRow, 'state'>,
  events: readonly CaseEvent[],
): boolean =>
  state === 'withdrawn' &&
  events[0]?.kind === 'filed' &&
  events[0].decision.outcome === 'refer' &&
  !events.some(({ kind }) => kind === 'channel-accepted');

/** What the citizen sent digitally since, themself or with help, about the same; undefined where nothing came. */
export async function sentDigitally(
  row: CaseRow,
  cases: Pick<CaseStore, 'ofPrincipalFor'>,
): Promise<CaseRow | undefined> {
  const { authorityId, principal, service, arrivedAt } = row;
  if (principal === undefined) return undefined;
  const came = legalDay(Temporal.Instant.from(arrivedAt));
  return (await cases.ofPrincipalFor(authorityId, principal)).find(
    (each) =>
      each.service === service &&
      each.principal === principal &&
      each.way === 'self-service' &&
      each.outcome === 'accept' &&
      each.state !== 'withdrawn' &&
      Temporal.PlainDate.compare(legalDay(Temporal.Instant.from(each.arrivedAt)), came) >= 0,
  );
}

const notPossible = ({ state }: CaseRow): WorkProblem => ({ kind: 'not-possible', state });
