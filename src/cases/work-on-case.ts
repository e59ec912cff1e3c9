import type { IsoDate } from '../domain/dated.ts';
import { legalDay } from '../domain/dates.ts';
import type { Result } from '../domain/result.ts';
import { appendWork, type Desk, type WorkProblem, type WorkRequest } from './append-work.ts';
import { sentDigitally } from './end-filing.ts';
import { hasFailed } from './failed-letters.ts';
import { isDecisionUntold } from './decision-letters.ts';
import { isLookedInto, wantedHelp } from './guard.ts';
import type { CaseRow } from './ports/case-store.ts';
import { isAnswerable } from './ports/dispatch.ts';
import { isPostWaiting, type UnopenedPost } from './unopened-post.ts';

type Worked = Promise<Result<CaseRow, WorkProblem>>;

/** First contact with a citizen who was referred: keeps the promise that the referral made. Not before the referral. */
export const markContacted = (
  desk: Desk,
  request: WorkRequest,
  { how, on }: { readonly how: string; readonly on?: IsoDate },
): Worked =>
  appendWork(
    desk,
    request,
    { kind: 'contacted', how, ...(on === undefined ? {} : { on }) },
    async (row) => beforeArrival(row, on),
  );

function beforeArrival({ arrivedAt }: CaseRow, on: IsoDate | undefined): WorkProblem | undefined {
  const born = legalDay(Temporal.Instant.from(arrivedAt)).toString();
  return on !== undefined && on < born ? { kind: 'before-arrival' } : undefined;
}

/** An internal note; possible on a closed case too (offentlighedsloven § 13). */
export const addNote = (desk: Desk, request: WorkRequest, input: { note: string }): Worked =>
  appendWork(desk, request, { kind: 'noted', note: input.note });

/** An answer that has come on that day, e.g. of another parent or a host to a letter, or of the citizen to a question. */
export const recordAnswer = (
  desk: Desk,
  request: WorkRequest,
  input: { from: string; note: string; on?: IsoDate },
): Worked =>
  appendWork(
    desk,
    request,
    {
      kind: 'info-received',
      from: input.from,
      note: input.note,
      ...(input.on !== undefined && { on: input.on }),
    },
    async (row) => beforeArrival(row, input.on),
  );

/**
 * Lets held letters to third parties go: these only, and for a reason that is kept. None named: all stay held, as does
 * every letter that nobody could answer.
 */
export const releaseLetters = (
  desk: Desk,
  request: WorkRequest,
  input: { letters: readonly string[]; why: string },
): Worked =>
  appendWork(
    desk,
    request,
    { kind: 'letters-released', letters: input.letters, why: input.why },
    async (row) => {
      const held = (await desk.outbox.ofCase(row.id)).filter((letter) => letter.state === 'held');
      const areHeld = input.letters.every((id) => held.some((letter) => letter.id === id));
      if (!areHeld) return { kind: 'not-held' };
      const named = held.filter(({ id }) => input.letters.includes(id));
      return named.every(isAnswerable) ? undefined : { kind: 'cannot-be-answered' };
    },
  );

/** Done in the register: on which day, in which system, under which reference there, and by whom where it was another. */
export const carryOut = (
  desk: Desk,
  request: WorkRequest,
  input: { system: string; theirReference: string; on: IsoDate; who?: string | undefined },
): Worked =>
  appendWork(desk, request, {
    kind: 'carried-out',
    system: input.system,
    theirReference: input.theirReference,
    on: input.on,
    ...(input.who !== undefined && { who: input.who }),
  });

/**
 * Ends the case; `outcome` is a code that the desk's texts explain. Unopened post that was promised keeps it open until
 * it is said how that ended, and so does a letter that could not be sent.
 */
export async function closeCase(
  desk: Desk,
  request: WorkRequest,
  { outcome, unopenedPost }: { outcome: string; unopenedPost?: UnopenedPost | undefined },
): Worked {
  const seen = await desk.cases.byReferenceFor(request.staff.authorityId, request.reference);
  const [first] = seen ? await desk.cases.events(seen.id) : [];
  const sent =
    seen && first?.kind === 'filed' && outcome === 'helped-digitally'
      ? await sentDigitally(seen, desk.cases)
      : undefined;
  return appendWork(
    desk,
    request,
    {
      kind: 'closed',
      outcome,
      ...(unopenedPost === undefined ? {} : { unopenedPost }),
      ...(sent && { sentAs: sent.reference }),
    },
    async (row) => {
      const events = await desk.cases.events(row.id);
      // Whatever else it was called, a filing that is put away was rejected without a decision.
      const isPutAway =
        isLookedInto(row, events) && !(wantedHelp(events) && outcome === 'helped-digitally');
      if (isPutAway || (unopenedPost === undefined && isPostWaiting(events)))
        return { kind: 'not-possible', state: row.state };
      if (isLookedInto(row, events) && sent === undefined) return { kind: 'not-sent-digitally' };
      const letters = await desk.outbox.ofCase(row.id);
      if (hasFailed(letters)) return { kind: 'letter-failed' };
      return isDecisionUntold(events, letters) ? { kind: 'letter-not-sent' } : undefined;
    },
  );
}
