import type { CaseRow } from '../../cases/ports/case-store.ts';
import { legalDay } from '../../domain/dates.ts';
import type { Deps } from '../deps.ts';
import { relatedCases } from './related-cases.ts';
import { accessBy, type Worker } from './require-staff.ts';

/** A case that somebody may be shown now: that they look, and that they see the person's other cases beside it, is in the log. */
export interface Look {
  readonly row: CaseRow;
  readonly related: readonly CaseRow[];
}

/** Writes down both before a byte of the page is sent. */
export async function lookAtCase(
  deps: Pick<Deps, 'cases' | 'services' | 'clock'>,
  worker: Worker,
  row: CaseRow,
  purpose: 'case-page' | 'cpr-number' | 'protected-address' = 'case-page',
): Promise<Look> {
  const now = deps.clock.now();
  const related = await relatedCases(deps, row, legalDay(now));
  const beside = { action: 'search', caseId: row.id, purpose: 'related-cases' } as const;
  await deps.cases.log([
    ...(related.length === 0 || row.principal === undefined
      ? []
      : [accessBy(worker, now, { ...beside, about: row.principal })]),
    accessBy(worker, now, { action: 'view', caseId: row.id, purpose }),
  ]);
  return { row, related };
}
