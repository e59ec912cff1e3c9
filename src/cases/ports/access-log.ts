import type { AuthorityId } from '../../domain/authority.ts';
import type { Cpr } from '../../domain/cpr.ts';
import type { IsoDate } from '../../domain/dated.ts';
import type { AccessLogEntry, LoggedAccess } from './case-store.ts';

/** Kinds of looks, as an auditor chooses among them. */
export const accessActions = [
  'list',
  'search',
  'view',
  'act',
  'log',
] as const satisfies readonly AccessLogEntry['action'][];

/** Which entries of an authority's log are asked for; both days are included. */
export interface LogQuery {
  readonly authorityId: AuthorityId;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
  readonly staffId?: string;
  readonly caseId?: string;
  readonly action?: AccessLogEntry['action'];
  /** As a page before gave it; anything else counts as the first page. */
  readonly after?: string;
  readonly limit: number;
}

export interface LogPage {
  readonly entries: readonly LoggedAccess[];
  /** Pass as `after` for the next page; absent on the last. */
  readonly next?: string;
}

/** Reads of the access log, newest first. What is written there goes through the case store. */
export interface AccessLog {
  page(query: LogQuery): Promise<LogPage>;
  /**
   * Who looked this person up, or at the cases that are theirs, with every authority; with `caseId` at that one alone.
   * Not at cases that they only filed for another: those looks are the other's to know.
   */
  looksAt(
    cpr: Cpr,
    query: { readonly caseId?: string; readonly after?: string; readonly limit: number },
  ): Promise<LogPage>;
}
