import type { Closure, Pause, PublicMessage } from '../../domain/administered.ts';
import type { AuthorityId, ContactPoint } from '../../domain/authority.ts';
import type { IsoDate } from '../../domain/dated.ts';
import type { Result } from '../../domain/result.ts';
import type { RetentionTerm } from '../../domain/retention.ts';

/** What an administrator can set, by subject. */
export interface Settled {
  /** By the day that it holds from. */
  readonly contact: { readonly from: IsoDate; readonly value: ContactPoint };
  readonly closures: Closure;
  readonly messages: PublicMessage;
  /** By service. */
  readonly pauses: Pause;
  /** By service, kind and day. */
  readonly retention: RetentionTerm;
  /** By the person's id. `out`: their sessions ended, and they may come back. */
  readonly staff: { readonly access: 'open' | 'closed' | 'out'; readonly why: string };
}
export type AdminSubject = keyof Settled;

/** One act of administration: `value` stands from then on for that item, or nothing does. */
export interface AdminChange<S extends AdminSubject = AdminSubject> {
  readonly authorityId: AuthorityId;
  readonly subject: S;
  /** Which one of the subject, e.g. a service or a number of its own. */
  readonly item: string;
  readonly value: Settled[S] | undefined;
  /** Instant. */
  readonly at: string;
  readonly by: { readonly id: string; readonly name: string };
}

/** A change as it was kept, with what stood before it. */
export interface KeptChange extends AdminChange {
  readonly no: number;
  readonly before: Settled[AdminSubject] | undefined;
}

/** An item as it stands, and whose word it is. */
export interface Standing<S extends AdminSubject = AdminSubject> extends AdminChange<S> {
  readonly no: number;
  readonly value: Settled[S];
}

export interface ChangesPage {
  readonly changes: readonly KeptChange[];
  /** Pass as `before` for older ones; absent on the last page. */
  readonly next?: number;
}

/** What administrators have set for their authority. Changes are only ever appended, in one hash chain. */
export interface Administration {
  /** Everything that stands, of every authority; the same object as long as nothing has changed. Never throws. */
  standing(): readonly Standing[];
  /** The newest change of a subject of the authority; 0 for none. Whoever saves says which they have seen. */
  version(authorityId: AuthorityId, subject: AdminSubject): Promise<number>;
  /**
   * Durable when answered. The error is the version where somebody has changed the subject since. Shutting out ends the
   * person's sessions in the same transaction. Throws StoreUnavailable.
   */
  change(change: AdminChange, seen: number): Promise<Result<number, number>>;
  /** The authority's changes, newest first. */
  changes(authorityId: AuthorityId, limit: number, before?: number): Promise<ChangesPage>;
}
