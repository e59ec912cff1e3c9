import type { AuthorityId } from '../../domain/authority.ts';
import type { Cpr } from '../../domain/cpr.ts';
import type { IsoDate } from '../../domain/dated.ts';
import type { Text } from '../../domain/language.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Result } from '../../domain/result.ts';
import type { Way } from '../../domain/way.ts';
import type { Outcome, Standing } from '../../eligibility/decision.ts';
import type { CaseEvent } from '../events.ts';
import type {
  CasePage,
  CaseQuery,
  CaseSearch,
  FoundCases,
  QueueAsked,
  QueueCounts,
} from './case-queue.ts';
import type { OutboxItem } from './dispatch.ts';

/** `awaiting-answer`: something was asked for, or a party is heard. */
export const caseStates = [
  'submitted',
  'referred',
  'contacted',
  'in-progress',
  'awaiting-payment',
  'awaiting-answer',
  'decided',
  'carried-out',
  'withdrawn',
  'closed',
] as const;
export type CaseState = (typeof caseStates)[number];

/** The row derived from a case's events, for queries. `sealed` parts are encrypted under the case's own key. */
export interface CaseRow {
  readonly id: string;
  readonly reference: Reference;
  readonly authorityId: AuthorityId;
  readonly service: string;
  readonly state: CaseState;
  readonly way: Way;
  readonly outcome: Outcome;
  readonly standing?: Standing;
  /** What was claimed, never which ground. */
  readonly claim: 'exempt' | 'circumstance' | 'none';
  /** A caseworker sees it before any letter goes to a third party. */
  readonly attention: boolean;
  /**
   * Letters that could not be sent and that nobody has dealt with: the case is seen first, open or not. Kept by the store;
   * absent for none.
   */
  readonly failedLetters?: number;
  /** A complaint runs that nobody has decided. */
  readonly appeal?: true;
  readonly arrivedAt: string;
  /** First contact or handling due. */
  readonly due: IsoDate;
  /** Not after the next day on which there is something to write by itself, e.g. a reminder; absent where nothing is. */
  readonly lookOn?: IsoDate;
  readonly assignedTo?: string;
  readonly version: number;
  /** The person whose case it is: kept sealed, found by keyed hash; absent for an anonymous referral. */
  readonly principal?: Cpr;
  /** Who filed it for the principal, e.g. a parent: kept sealed, found by keyed hash, sees the case too. */
  readonly filer?: Cpr;
  /** Shown in lists to staff; sealed. */
  readonly principalName?: string;
  /** Staff of the authority may find it by the name: a register answered, and nobody in the case was protected. */
  readonly findable?: true;
}

/** A look or a search by staff, or a citizen's own look: who, when, what for. Never what was found. */
export interface AccessLogEntry {
  readonly at: string;
  readonly who: string;
  readonly role: string;
  readonly action: 'list' | 'search' | 'view' | 'act' | 'log';
  readonly authorityId: AuthorityId;
  readonly caseId?: string;
  readonly purpose: string;
  /** Whose number was looked up: kept as nothing but a keyed hash, and never read back. */
  readonly about?: Cpr;
  /** The id of the member of staff, by which an auditor finds what they did; part of `who` when it is read. */
  readonly staffId?: string;
}

/** An entry as it is read: a person knows a case by its reference. */
export interface LoggedAccess extends Omit<AccessLogEntry, 'about' | 'staffId'> {
  readonly reference?: Reference;
}

/**
 * Everything that one act changes, as a value: all of it is written, or none. A `letters-released` event among the
 * events also turns the held outbox items it names into waiting ones, a `letter-retried` event the dead one; a
 * `letter-settled` event takes the dead one off the case's failed letters. An `exemption-decided` event also writes the
 * municipality's register of exemptions, a lasting `exception-granted` and an `exception-withdrawn` the authority's
 * exceptions.
 */
export interface Commit {
  /** Makes a retry, a double click or a resumed draft the same case: the second gets `already` and the first's row. */
  readonly key: string;
  /** 0 for a new case. */
  readonly expectedVersion: number;
  readonly events: readonly CaseEvent[];
  readonly row: CaseRow;
  readonly outbox: readonly OutboxItem[];
  /** Where letters that are sent again go on paper, by letter: sealed with them until the next `letter-retried`. */
  readonly addresses?: Readonly<Record<string, string>>;
  readonly log: readonly AccessLogEntry[];
  /** For a new case: the secret that opens its page without login, kept only as a keyed hash. */
  readonly checkCode?: string;
  /** The draft that became this case; it is closed in the same transaction. */
  readonly draftId?: string;
  /** Documents of that basket become the case's; throws DocumentsChanged where one is not there any more. */
  readonly documents?: { readonly basket: string; readonly ids: readonly string[] };
  /** Another case that changes with this one, e.g. the referral that became it. */
  readonly linked?: Omit<Commit, 'checkCode' | 'draftId' | 'linked'>;
}

export type CommitConflict =
  /** Somebody changed the linked case meanwhile; neither was written. */
  | { readonly kind: 'linked-changed' }
  | { readonly kind: 'already'; readonly row: CaseRow }
  | { readonly kind: 'reference-taken' }
  | { readonly kind: 'version'; readonly current: number };

/** The disk or the lock said no: nothing was written. Pages answer 503 with the alternative. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** A case that another authority has now. */
export interface MovedCase {
  readonly id: string;
  readonly toName: Text;
  /** Instant. */
  readonly at: string;
}

/** Where cases live. Every read for staff names the authority, and other authorities' cases do not exist for it. */
export interface CaseStore {
  /** Answers only after the commit is on disk. Throws StoreUnavailable. */
  commit(commit: Commit): Promise<Result<CaseRow, CommitConflict>>;
  /** A receipt's retry: the case that was made under that key, if any. */
  byKey(key: string): Promise<CaseRow | undefined>;
  byReference(reference: Reference): Promise<CaseRow | undefined>;
  byReferenceFor(authorityId: AuthorityId, reference: Reference): Promise<CaseRow | undefined>;
  /** Where a case went that this authority had and has no more; undefined for every other. Tells nothing else of it. */
  movedFrom(authorityId: AuthorityId, reference: Reference): Promise<MovedCase | undefined>;
  /** The row if the secret fits; compares in constant time and takes as long for an unknown reference, or for none. */
  byCheckCode(reference: Reference | undefined, code: string): Promise<CaseRow | undefined>;
  /** The row if it is theirs, or one that they filed for another; somebody else's takes as long as one that is not there. */
  byReferenceOf(cpr: Cpr, reference: Reference | undefined): Promise<CaseRow | undefined>;
  /** Their own cases and those that they filed for another, newest first. */
  ofPrincipal(cpr: Cpr): Promise<readonly CaseRow[]>;
  /** The same as staff of one authority may see it: their own cases only, and nobody's that they only filed. */
  ofPrincipalFor(authorityId: AuthorityId, cpr: Cpr): Promise<readonly CaseRow[]>;
  /** Cases that ask this person to sign, whether they have or not, newest first. Of no other is anything told. */
  toSign(cpr: Cpr): Promise<readonly CaseRow[]>;
  events(caseId: string): Promise<readonly CaseEvent[]>;
  /**
   * SHA-256 of the words under a secret of this case alone (HMAC), 64 signs hexadecimal. The same for as long as the case
   * can be read, whichever master key it is kept under. Throws where its key was destroyed.
   */
  contentHash(caseId: string, words: string): Promise<string>;
  list(query: CaseQuery): Promise<CasePage>;
  /** The authority's cases of a person, newest first. */
  find(search: CaseSearch): Promise<FoundCases>;
  /** How many cases each view of the authority has; read from counters. */
  counts(authorityId: AuthorityId, asked: QueueAsked): Promise<QueueCounts>;
  /** Cases of every authority whose `lookOn` has come, the longest waiting first. */
  dueForLook(on: IsoDate, limit: number): Promise<readonly CaseRow[]>;
  /** Sets when to look next, and nothing else; does nothing where the case has changed since. Throws StoreUnavailable. */
  lookAgain(row: Pick<CaseRow, 'id' | 'version'>, on: IsoDate | undefined): Promise<void>;
  /** Written durably before the page that it speaks of is sent. */
  log(entries: readonly AccessLogEntry[]): Promise<void>;
  accessLog(authorityId: AuthorityId, limit: number): Promise<readonly LoggedAccess[]>;
}
