import type { AuthorityId } from '../../domain/authority.ts';
import type { IsoDate } from '../../domain/dated.ts';

/**
 * What is counted of cases. `arrived`: how errands came, by the month they came. `referred`: standing and what became of
 * it; `channel`: filings rejected for the way they came; both by the year they came. `contacted`: days to first contact by
 * standing; `settled`: days to a decision, digital or other; both by the year it happened.
 */
export type Measure = 'arrived' | 'referred' | 'channel' | 'contacted' | 'settled';

/** One thing that a case counts for. */
export interface CaseCount {
  readonly authorityId: AuthorityId;
  readonly year: number;
  /** 1 to 12; 0 where the measure is not told apart by month. */
  readonly month: number;
  readonly measure: Measure;
  readonly service: string;
  /** A way, an outcome or a number of days, by the measure; parts are put together with a colon. */
  readonly value: string;
}

/** How many cases count for it. */
export type Counted = Omit<CaseCount, 'authorityId' | 'year'> & { readonly n: number };

/** What became of drafts of the portal: how many ended at a step, and whether they had been sent. */
export interface DraftEnding {
  readonly service: string;
  /** The step that was saved last; empty before the first. */
  readonly step: string;
  readonly sent: boolean;
  readonly n: number;
}

/** What a comparison with the events found. */
export interface StatisticsCheck {
  readonly cases: number;
  /** Counts that were wrong, and were put right. */
  readonly differences: number;
}

/** Counts that are kept with every change of a case. Every read for staff names the authority; there is none across them. */
export interface Statistics {
  of(authorityId: AuthorityId, year: number): Promise<readonly Counted[]>;
  /** The years in which anything is counted, the newest first. */
  years(authorityId: AuthorityId): Promise<readonly number[]>;
  /** How many cases of the service, settled on that day or since, took how many days; see `settledIn`. */
  settledSince(
    authorityId: AuthorityId,
    service: string,
    from: IsoDate,
  ): Promise<ReadonlyMap<number, number>>;
  /** Drafts that expired in that year, of the whole portal: a draft belongs to no authority. */
  draftEndings(year: number): Promise<readonly DraftEnding[]>;
}
