import { legalDay } from '../domain/dates.ts';
import { showReference } from '../domain/reference.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { caseTitle } from '../self-services/case-title.ts';
import { type ReopenedBecause, reopenedLetter } from '../self-services/reopened-letter.ts';
import { appendWork, type WorkProblem, type WorkRequest } from './append-work.ts';
import { stateAfter } from './case.ts';
import { draftLetter, quoted, sendDraft, whomToTell } from './case-letter.ts';
import type { Drafted } from './decide-case.ts';
import type { Till } from './demand.ts';
import { wasWithdrawn } from './end-filing.ts';
import type { CaseEvent } from './events.ts';
import { letterAuthority } from './letter-authority.ts';
import type { CaseRow } from './ports/case-store.ts';
import { isHandedOver } from './transfer-case.ts';
import { wayDecision } from './way-in.ts';

/** Why a case is taken up again. */
export interface Reopening {
  readonly because: ReopenedBecause;
  /** In Danish, for the citizen to read. */
  readonly why: string;
  readonly whyEnglish?: string | undefined;
}

/** Takes a case up again and writes so. What was decided stands until it is decided anew. */
export async function reopenCase(
  desk: Till,
  request: WorkRequest,
  reopening: Reopening,
): Promise<Result<CaseRow, WorkProblem>> {
  const row = await desk.cases.byReferenceFor(request.staff.authorityId, request.reference);
  if (row === undefined) return failed({ kind: 'unknown-case' });
  const drafted = await draftReopening(desk, row, reopening);
  if (!drafted.ok) return drafted;
  const { body, letter } = drafted.value;
  return appendWork(
    desk,
    request,
    body,
    async (now) => (mayReopen(now, await desk.cases.events(now.id)) ? undefined : notPossible(now)),
    (_, at) => [sendDraft(letter, row, at)],
  );
}

/** The event and its letter as they would be stored now. Stores nothing. */
export async function draftReopening(
  desk: Till,
  row: CaseRow,
  { because, why, whyEnglish: english }: Reopening,
): Promise<Result<Drafted<'reopened'>, WorkProblem>> {
  const on = legalDay(desk.clock.now());
  const events = await desk.cases.events(row.id);
  if (!mayReopen(row, events)) return failed(notPossible(row));
  if (because === 'complaint' && !events.some(({ kind }) => kind === 'appeal-received'))
    return failed({ kind: 'no-complaint' });
  const service = desk.services.find(({ id }) => id === row.service);
  const authority = desk.registers.authorities.find(row.authorityId);
  const to = await whomToTell(desk, row, events);
  if (service === undefined || authority === undefined || to === undefined)
    return failed({ kind: 'nobody-to-tell' });
  const body = {
    kind: 'reopened',
    because,
    why: quoted(authority, why, { english }),
    ...(wasWithdrawn(row, events) && ({ wayOpen: true } as const)),
  } as const;
  const ended = events.findLast(({ kind }) => endings.includes(kind));
  const letter = reopenedLetter({
    ...body,
    was: ended?.kind === 'withdrawn' ? 'withdrawn' : hasDecision(events) ? 'decided' : 'done',
    reference: showReference(row.reference),
    serviceTitle: caseTitle(service),
    authority: letterAuthority(authority, on),
  });
  return ok({ body, letter: draftLetter({ notice: 'reopened', letter }, to, authority, events) });
}

/**
 * Whether an errand that was ended here can be taken up again. A way in that was rejected has an act of its own; what was
 * handed over is another authority's. A filing withdrawn before anybody decided on its way in is looked into again.
 */
export function mayReopen(row: Pick<CaseRow, 'state'>, events: readonly CaseEvent[]): boolean {
  const [first] = events;
  if (stateAfter(row.state, 'reopened') === undefined) return false;
  if (first === undefined || isHandedOver(events)) return false;
  if (first.kind === 'submitted' || wasWithdrawn(row, events)) return true;
  const way = wayDecision(events) ?? (first.kind === 'filed' ? first : undefined);
  return way !== undefined && way.decision.outcome.startsWith('accept');
}

/** The event by which a case was taken up again, as long as nobody has decided or ended it since. */
export function reopenedIn(
  events: readonly CaseEvent[],
): Extract<CaseEvent, { kind: 'reopened' }> | undefined {
  const last = events.findLast(({ kind }) => kind === 'reopened' || endings.includes(kind));
  return last?.kind === 'reopened' ? last : undefined;
}

const endings: readonly CaseEvent['kind'][] = [
  'decided',
  'exemption-decided',
  'carried-out',
  'withdrawn',
  'closed',
];

const hasDecision = (events: readonly CaseEvent[]): boolean =>
  events.some(({ kind }) => kind === 'decided' || kind === 'exemption-decided');

const notPossible = ({ state }: CaseRow): WorkProblem => ({ kind: 'not-possible', state });
