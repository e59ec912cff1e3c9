import { legalDay } from '../domain/dates.ts';
import { mayAct } from './acting.ts';
import type { Core } from './core.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRow } from './ports/case-store.ts';
import type { CitizenIdentity } from './ports/identity.ts';
import { representedIn } from './principals.ts';

/**
 * Whether somebody who filed a case by power of attorney or as a guardian may still see it and act on it: only as long as
 * that holds. Whoever's case it is, and a parent who filed it for a child, always may.
 */
export async function mayStillAct(
  row: Pick<CaseRow, 'principal' | 'service'>,
  [birth]: readonly CaseEvent[],
  identity: Pick<CitizenIdentity, 'cpr' | 'mandates'>,
  core: Pick<Core, 'registers' | 'settings' | 'clock'>,
): Promise<boolean> {
  const represented = representedIn(birth);
  if (represented === undefined || row.principal === identity.cpr) return true;
  const { cpr, name, basis } = represented;
  const as = basis === 'mandate' ? 'mandate' : 'guardian';
  const today = legalDay(core.clock.now());
  return typeof (await mayAct(identity, { cpr, name, as }, row.service, today, core)) === 'object';
}
