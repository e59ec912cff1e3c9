import type { AuthorityId } from '../domain/authority.ts';
import type { Measure } from '../cases/ports/statistics.ts';

/** How many cases count for a value of a measure. */
export interface StatisticsTable {
  authority_id: AuthorityId;
  year: number;
  measure: Measure;
  service: string;
  /** 0 where it is not told apart by month. */
  month: number;
  value: string;
  n: number;
}

/** Drafts of the whole portal that have ended, by the step that was saved last. */
export interface DraftEndingsTable {
  year: number;
  service: string;
  step: string;
  sent: number;
  n: number;
}
