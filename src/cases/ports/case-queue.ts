import type { AuthorityId } from '../../domain/authority.ts';
import type { Cpr } from '../../domain/cpr.ts';
import type { IsoDate } from '../../domain/dated.ts';
import type { Way } from '../../domain/way.ts';
import type { Outcome } from '../../eligibility/decision.ts';
import type { CaseRow, CaseState } from './case-store.ts';

/** What somebody at the desk looks through, with the day and the person that it depends on. */
export type CaseView =
  /**
   * `open`: somebody still has something to do. `not-contacted`: a referral whose contact was
   * promised or is due, and that nobody has made; not a filing that is looked into.
   * `failed-letters`, `first`: open or closed. `closed`: also what was withdrawn. `all`: both.
   */
  | {
      readonly kind:
        | 'open'
        | 'unassigned'
        | 'not-contacted'
        | 'failed-letters'
        | 'first'
        | 'closed'
        | 'all';
    }
  | { readonly kind: 'mine'; readonly staffId: string }
  | { readonly kind: 'overdue'; readonly today: IsoDate }
  /** From today until the last day of the week, both included. */
  | { readonly kind: 'this-week'; readonly today: IsoDate; readonly until: IsoDate };
export type CaseViewKind = CaseView['kind'];

/** What a view can be narrowed by; all that is given has to fit. */
export interface CaseFilters {
  readonly service?: string;
  readonly state?: CaseState;
  readonly way?: Way;
  readonly outcome?: Outcome;
  readonly claim?: CaseRow['claim'];
  /** Instants between which it came, the second excluded. No case is due before the day it came. */
  readonly arrived?: { readonly from?: string; readonly before?: string };
  /** Id of a member of staff. */
  readonly assignedTo?: string;
  readonly unassigned?: true;
}

/** A page of an authority's cases by due date, the earliest first; a tie goes to whichever came first. */
export interface CaseQuery extends CaseFilters {
  readonly authorityId: AuthorityId;
  /** Absent: all. */
  readonly view?: CaseView;
  /** Where the page before ended, or the page after it began: as `next` and `previous` of a page have it. */
  readonly after?: string;
  readonly before?: string;
  readonly limit: number;
}

export interface CasePage {
  readonly rows: readonly CaseRow[];
  /** Pass as `after` for the next page; absent on the last. */
  readonly next?: string;
  /** Pass as `before` for the page before; absent on the first. */
  readonly previous?: string;
  /** No more were found up to this day, and looking took too long to go on at once: `next` or `previous` looks further. */
  readonly lookedUntil?: IsoDate;
  /** How many fit altogether, where counters tell. */
  readonly total?: number;
}

/** Whom somebody looks for: by number, or by words that all stand in the name. */
export type CaseSearch = {
  readonly authorityId: AuthorityId;
  /** As `next` of a page has it. */
  readonly after?: string;
  readonly limit: number;
} & ({ readonly cpr: Cpr } | { readonly name: string });

/** Found cases, newest first. `next`: there may be more; also on a page that is not full, where looking took too long. */
export type FoundCases = Pick<CasePage, 'rows' | 'next'>;

/** What counts depend on. */
export interface QueueAsked {
  readonly staffId: string;
  readonly today: IsoDate;
  /** The last day of the week. */
  readonly until: IsoDate;
}

/** How many cases each view has, and whose they are. */
export interface QueueCounts {
  readonly views: Readonly<Record<CaseViewKind, number>>;
  readonly holders: readonly Holder[];
}

/** A member of staff who has, or had, cases. */
export interface Holder {
  readonly id: string;
  readonly open: number;
}
