import { legalDay } from '../domain/dates.ts';
import { isOld, mayAct, type NotActing } from './acting.ts';
import type { Core } from './core.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRow } from './ports/case-store.ts';
import type { CitizenIdentity } from './ports/identity.ts';
import { representedIn } from './principals.ts';

/**
 * Why somebody who filed a case by power of attorney or as a guardian may neither see it nor act on it just now; undefined
 * where they may, as whoever's case it is and a parent who filed it for a child always do. `old` only where they `send`.
 */
export async function whyNotActing(
  row: Pick<CaseRow, 'principal' | 'service'>,
  [birth]: readonly CaseEvent[],
  identity: Pick<CitizenIdentity, 'cpr' | 'mandates'>,
  core: Pick<Core, 'registers' | 'settings' | 'clock'>,
  { sends = false }: { readonly sends?: boolean } = {},
): Promise<NotActing | undefined> {
  const represented = representedIn(birth);
  if (represented === undefined || row.principal === identity.cpr) return undefined;
  const { cpr, name, basis } = represented;
  const as = basis === 'mandate' ? 'mandate' : 'guardian';
  const today = legalDay(core.clock.now());
  const acting = await mayAct(identity, { cpr, name, as }, row.service, today, core);
  if (typeof acting === 'string') return acting;
  return sends && isOld(acting, core) ? 'old' : undefined;
}
