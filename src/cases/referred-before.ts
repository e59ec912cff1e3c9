import { parseReference } from '../domain/reference.ts';
import type { Facts } from '../eligibility/facts.ts';
import type { CaseEvent } from './events.ts';
import { exceptionHere } from './exceptions.ts';
import type { EarlierDay, OpenReferral } from './from-referral.ts';
import type { Cpr } from '../domain/cpr.ts';
import type { Claims } from './guard.ts';
import type { CaseRow, CaseStore } from './ports/case-store.ts';

/** What stands on the referral that a filing came of: nobody has to say it twice, and nobody at the desk can leave it out. */
export type ReferredBefore = Pick<OpenReferral, 'events' | 'referred'>;

/** The referral behind a filing, as it stands now; undefined where it came of none. Throws StoreUnavailable. */
export async function referralBehind(
  { fromReferral }: Extract<CaseEvent, { kind: 'filed' }>,
  { authorityId }: Pick<CaseRow, 'authorityId'>,
  cases: Pick<CaseStore, 'byReferenceFor' | 'events'>,
): Promise<ReferredBefore | undefined> {
  const reference = fromReferral === undefined ? undefined : parseReference(fromReferral);
  const row = reference && (await cases.byReferenceFor(authorityId, reference));
  const events = row ? await cases.events(row.id) : [];
  const referred = events.find((event) => event.kind === 'referred');
  return referred && { events, referred };
}

/** What the citizen claimed as they were referred. A claim once made stands. */
export function claimedBefore(before: ReferredBefore | undefined): Claims {
  const facts = before?.referred.decision.facts;
  return {
    exempt: facts?.exempt === 'says-so',
    circumstance: facts?.circumstanceClaimed === true,
    noMitId: facts?.hasMitId === false,
  };
}

/** Whether an outage stopped the citizen, by the referral's own proof or by the day that staff let count. */
export const wasStopped = (
  before: ReferredBefore | undefined,
  earlierDay: EarlierDay | undefined,
): boolean => before?.referred.attempt !== undefined || earlierDay?.basis === 'attempt';

/** What was granted on the referral for this errand, to whoever files it now, as it holds on that day. */
export function grantedBefore(
  before: ReferredBefore | undefined,
  cpr: Cpr | undefined,
  on: Temporal.PlainDate,
): Facts['exception'] {
  const word = before?.events.findLast(({ kind }) => kind === 'exception-granted');
  const isTheirs = word?.kind === 'exception-granted' && word.cpr === cpr;
  return before && isTheirs ? exceptionHere(before.events, on) : undefined;
}
