import type { AuthorityId } from '../../domain/authority.ts';
import type { IsoDate } from '../../domain/dated.ts';
import type { KeptKind } from '../../domain/retention.ts';
import type { WhyKept } from '../retention/case-end.ts';

/** What a purge deletes. `letter`: with its case; `value`: states of logins and the like, that have expired. */
export type PurgedKind =
  | KeptKind
  | 'letter'
  | 'document'
  | 'log'
  | 'exemption'
  | 'exception'
  | 'staff'
  | 'session'
  | 'value';

/** So many of one kind, by one term; `first` and `last`: the days on which the earliest and the latest had ended. */
export interface PurgedCount {
  readonly kind: PurgedKind;
  /** Empty where it belongs to none. */
  readonly authorityId: AuthorityId;
  readonly service: string;
  /** Whole days that it was kept. */
  readonly days: number;
  /** Whose word the term is. */
  readonly source: string;
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly n: number;
}

/** Everything that goes on a day, and what is kept in spite of its term. */
export interface PurgePlan {
  readonly counts: readonly PurgedCount[];
  readonly kept: Readonly<Partial<Record<WhyKept, number>>>;
}

/** What a purge has come to, as the database keeps it. Hashes are hexadecimal. */
export interface PurgeRecord {
  readonly no: number;
  /** The legal day by which terms were reckoned when it last went on. */
  readonly on: IsoDate;
  readonly begunAt: string;
  readonly by: string;
  readonly endedAt?: string;
  readonly counts: readonly PurgedCount[];
  readonly cases: number;
  /** Over the ids of its cases in the order in which they went: SHA-256 of the hash before and the id, 32 zeros first. */
  readonly caseIds: string;
  /** Links of hash chains that stand in the place of rows that went, and the same hash over them. */
  readonly links: number;
  readonly linkHash: string;
}
