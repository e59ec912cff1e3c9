import type { Text } from '../domain/language.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { appendWork, type WorkProblem, type WorkRequest } from './append-work.ts';
import type { Before } from '../self-services/channel-rejection-letter.ts';
import { quoted, sendDraft } from './case-letter.ts';
import { type ChannelDesk, type LookedInto, lookInto, type SaidNow } from './channel-decision.ts';
import { acceptanceOf, rejectionLetter } from './channel-notices.ts';
import type { CaseEvent } from './events.ts';
import { wasWithdrawn } from './end-filing.ts';
import { isLookedInto, proposalIn } from './guard.ts';
import { onWhatIsKnown, type Prepared } from './on-what-is-known.ts';
import type { CaseRow } from './ports/case-store.ts';

type Worked = Promise<Result<CaseRow, WorkProblem>>;

/** What lets a filing that was rejected or withdrawn be taken after all. `known`: an exception, a decision or a complaint that the case knows. */
export const groundsAfterAll = ['exempt', 'circumstance', 'known', 'extraordinary'] as const;

/**
 * Takes the filing: it has then come on the day that it came, and whoever filed it gets the usual letters. Of somebody
 * without MitID only where a caseworker finds that they cannot use the form, and says `why`.
 */
export const acceptChannel = (
  desk: ChannelDesk,
  request: WorkRequest,
  { why }: { why?: string | undefined } = {},
): Worked =>
  onWhatIsKnown(desk, request, async (row, events) => {
    const first = await lookInto(desk, row, events);
    const isAssessed = why !== undefined && first !== undefined && lacksMitId(first);
    const looked = isAssessed ? await lookInto(desk, row, events, { circumstance: true }) : first;
    if (looked === undefined) return failed({ kind: 'not-possible', state: row.state });
    const taken = await taking(desk, row, events, looked, 'looked-into');
    if (!taken.ok) return taken;
    const body = { ...taken.value.body, ...(isAssessed && { assessed: why }) };
    return ok({ ...taken.value, body, mayNot: onlyWhileOpen(events) });
  });

/** Whether it waits for a caseworker to assess somebody without MitID. */
export const lacksMitId = ({ outcome }: Pick<LookedInto, 'outcome'>): boolean =>
  outcome.kind === 'open' && outcome.lacks.includes('no-mitid');

/** Takes what was rejected or withdrawn, because a ground has emerged. The day that it came still counts. */
export const takeAfterAll = (
  desk: ChannelDesk,
  request: WorkRequest,
  { ground, why = '' }: { ground: (typeof groundsAfterAll)[number]; why?: string | undefined },
): Worked =>
  onWhatIsKnown(desk, request, async (row, events) => {
    const said: SaidNow = {
      exempt: ground === 'exempt',
      circumstance: ground === 'circumstance',
      ...(ground === 'extraordinary' && {
        extraordinary: { decidedBy: request.staff.name, why },
      }),
    };
    const looked = await lookInto(desk, row, events, said);
    const before = endedAs(row, events);
    if (looked === undefined || before === undefined)
      return failed({ kind: 'not-possible', state: row.state });
    const taken = await taking(desk, row, events, looked, before);
    return taken.ok ? ok({ ...taken.value, mayNot: onlyOnceEnded }) : taken;
  });

/**
 * Rejects the filing for the way it came, or where the installation asks for two persons, proposes it. Only where
 * `decide` says so, with the guard complete and law and complaint guidance confirmed; otherwise nothing is stored.
 */
export const rejectChannel = (
  desk: ChannelDesk,
  request: WorkRequest,
  { why }: { why: string },
): Worked =>
  onWhatIsKnown(desk, request, async (row, events) => {
    const looked = await rejectable(desk, row, events);
    if (!looked.ok) return looked;
    const words = quoted(looked.value.authority, why);
    const mayNot = (now: CaseRow): WorkProblem | undefined =>
      proposalIn(events) ? { kind: 'not-possible', state: now.state } : onlyWhileOpen(events)(now);
    return desk.settings.rejectionSecondPerson
      ? ok({ body: { kind: 'rejection-proposed', why: words }, mayNot })
      : ok({ ...rejecting(row, events, looked.value, words), mayNot });
  });

/** The second person's word: the filing is rejected as it was proposed, if it still may be. */
export const confirmRejection = (desk: ChannelDesk, request: WorkRequest): Worked =>
  onWhatIsKnown(desk, request, async (row, events) => {
    const proposed = events.findLast((event) => event.kind === 'rejection-proposed');
    if (proposed === undefined) return failed({ kind: 'not-possible', state: row.state });
    if (isBy(proposed, request)) return failed({ kind: 'own-proposal' });
    const looked = await rejectable(desk, row, events);
    if (!looked.ok) return looked;
    const mayNot = (now: CaseRow): WorkProblem | undefined =>
      proposalIn(events) ? onlyWhileOpen(events)(now) : { kind: 'not-possible', state: now.state };
    return ok({ ...rejecting(row, events, looked.value, proposed.why), mayNot });
  });

/** The second person wants something done first, and says what. */
export const sendBackRejection = (
  desk: ChannelDesk,
  request: WorkRequest,
  { why }: { why: string },
): Worked =>
  appendWork(desk, request, { kind: 'rejection-sent-back', why }, async (row) => {
    const events = await desk.cases.events(row.id);
    const proposed = proposalIn(events);
    if (proposed === undefined || !isLookedInto(row, events))
      return { kind: 'not-possible', state: row.state };
    return isBy(proposed, request) ? { kind: 'own-proposal' } : undefined;
  });

/** The rejection's letter as it would leave now; `why` in Danish, absent: as it was proposed. Stores nothing. */
export async function draftRejection(desk: ChannelDesk, row: CaseRow, why?: string) {
  const events = await desk.cases.events(row.id);
  const looked = await rejectable(desk, row, events);
  if (!looked.ok) return looked;
  const words = why === undefined ? proposalIn(events)?.why : quoted(looked.value.authority, why);
  if (words === undefined) return failed({ kind: 'not-possible' as const, state: row.state });
  return ok({ letter: rejectionLetter(events, looked.value, words) });
}

/** Whether it was rejected for the way it came, and not taken since. */
const wasRejected = (events: readonly CaseEvent[]): boolean =>
  events.findLast(({ kind }) => kind === 'channel-rejected' || kind === 'channel-accepted')
    ?.kind === 'channel-rejected';

/** How a filing ended that may be taken after all; undefined where it did not, or was taken. */
export const endedAs = (
  row: CaseRow,
  events: readonly CaseEvent[],
): 'rejected' | 'withdrawn' | undefined => {
  if (wasWithdrawn(row, events)) return 'withdrawn';
  return row.state === 'closed' && wasRejected(events) ? 'rejected' : undefined;
};

async function taking(
  desk: ChannelDesk,
  row: CaseRow,
  events: readonly CaseEvent[],
  looked: LookedInto,
  before: Before,
): Promise<Prepared> {
  const { outcome } = looked;
  if (outcome.kind === 'open') return failed({ kind: 'way-is-open', lacks: outcome.lacks });
  if (outcome.kind === 'reject') return failed({ kind: 'no-ground' });
  const { charge, asked, letters } = await acceptanceOf(desk, row, events, looked, before);
  const body = {
    kind: 'channel-accepted',
    decision: outcome.decision,
    ...(charge && { charge }),
  } as const;
  return ok({ body, followedBy: asked, letters });
}

/** The one way to a rejection: only `decide` makes the decision in it. */
function rejecting(row: CaseRow, events: readonly CaseEvent[], looked: Rejectable, why: Text) {
  const { decision, complaint } = looked.outcome;
  const letter = rejectionLetter(events, looked, why);
  return {
    body: { kind: 'channel-rejected', decision, why, complaint } as const,
    letters: (at: Temporal.Instant) => [sendDraft(letter, row, at)],
  };
}

/** A filing that may be rejected, by all that is known now. */
export type Rejectable = LookedInto & {
  readonly outcome: Extract<LookedInto['outcome'], { kind: 'reject' }>;
};

async function rejectable(
  desk: ChannelDesk,
  row: CaseRow,
  events: readonly CaseEvent[],
): Promise<Result<Rejectable, WorkProblem>> {
  const looked = await lookInto(desk, row, events);
  if (looked === undefined) return failed({ kind: 'not-possible', state: row.state });
  const { outcome } = looked;
  if (outcome.kind === 'open') return failed({ kind: 'way-is-open', lacks: outcome.lacks });
  if (outcome.kind === 'accept') return failed({ kind: 'there-is-a-ground' });
  return ok({ ...looked, outcome });
}

const onlyWhileOpen =
  (events: readonly CaseEvent[]) =>
  (row: CaseRow): WorkProblem | undefined =>
    isLookedInto(row, events) ? undefined : { kind: 'not-possible', state: row.state };

const onlyOnceEnded = ({ state }: CaseRow): WorkProblem | undefined =>
  state === 'closed' || state === 'withdrawn' ? undefined : { kind: 'not-possible', state };

const isBy = ({ by }: CaseEvent, { staff }: WorkRequest): boolean =>
  by.kind === 'staff' && by.id === staff.id;
