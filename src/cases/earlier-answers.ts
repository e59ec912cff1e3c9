import { municipalityId } from '../domain/authority.ts';
import type { Cpr } from '../domain/cpr.ts';
import type { IsoDate } from '../domain/dated.ts';
import type { OtherWay } from '../domain/way.ts';
import type { Typed } from './arrival-events.ts';
import type { Core } from './core.ts';
import type { Errand } from './errand.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRow } from './ports/case-store.ts';
import { wayInOf } from './way-in.ts';

/** What somebody wrote to the authority another way, before that way was rejected. */
export interface EarlierAnswers {
  readonly way: OtherWay;
  readonly receivedOn: IsoDate;
  readonly typed: Typed;
}

/** Whether what was written down can be had again: only by whoever filed it, and only if it is known who that was. */
export const canBeHadAgain = (
  row: Pick<CaseRow, 'filer' | 'principal'>,
  [filed]: readonly CaseEvent[],
): boolean => filed?.kind === 'filed' && filed.typed !== undefined && filerOf(row) !== undefined;

/**
 * The newest answers that this person filed of the same errand and that were rejected for their way in; undefined where
 * they were sent digitally since, or the errand is another authority's.
 */
export async function earlierAnswers(
  errand: Errand,
  cpr: Cpr,
  { cases }: Pick<Core, 'cases'>,
): Promise<EarlierAnswers | undefined> {
  const rows = await cases.ofPrincipal(cpr);
  for (const row of rows.filter(({ service }) => service === errand.service.id)) {
    if (isSentSince(row)) return undefined;
    if (filerOf(row) !== cpr || row.outcome !== 'reject') continue;
    // oxlint-disable-next-line no-await-in-loop -- the newest that fits is enough
    const events = await cases.events(row.id);
    const answers = rejectedIn(row, events);
    if (answers && isSameAuthority(row, events, errand)) return answers;
  }
  return undefined;
}

const filerOf = ({ filer, principal }: Pick<CaseRow, 'filer' | 'principal'>): Cpr | undefined =>
  filer ?? principal;

const isSentSince = ({ way, outcome }: CaseRow): boolean =>
  way === 'self-service' && outcome !== 'refer';

function rejectedIn(row: CaseRow, events: readonly CaseEvent[]): EarlierAnswers | undefined {
  const [filed] = events;
  if (filed?.kind !== 'filed' || filed.typed === undefined) return undefined;
  if (wayInOf(row, events) !== 'rejected') return undefined;
  return { way: filed.way, receivedOn: filed.receivedOn, typed: filed.typed };
}

/** The one that the errand is for, or that the answers themselves point to as long as nothing else does. */
function isSameAuthority(
  { authorityId }: CaseRow,
  [filed]: readonly CaseEvent[],
  { service, gathered }: Errand,
): boolean {
  const code = filed?.kind === 'filed' ? service.municipality?.(filed.answers) : undefined;
  const to = gathered.authorityId ?? (code === undefined ? authorityId : municipalityId(code));
  return to === authorityId;
}
