import type { Cpr } from '../../domain/cpr.ts';
import type { Language } from '../../domain/language.ts';
import type { ResumeCode } from '../../domain/resume-code.ts';
import type { Result } from '../../domain/result.ts';
import type { Raw } from '../../self-services/raw.ts';
import type { Resolved } from '../../self-services/fields.ts';
import type { ActsFor } from '../acting.ts';

export type { Raw } from '../../self-services/raw.ts';

/**
 * Whose draft: a logged-in person's, theirs for somebody they act for, or the holder of a random cookie before login.
 * `choice` holds no answers, only for whom that person fills in a service's form just now.
 */
export type DraftOwner =
  | { readonly kind: 'person'; readonly cpr: Cpr }
  | { readonly kind: 'agent'; readonly cpr: Cpr; readonly principal: Cpr }
  | { readonly kind: 'choice'; readonly cpr: Cpr }
  | { readonly kind: 'cookie'; readonly token: string };

export interface Draft {
  readonly id: string;
  readonly service: string;
  /** Rises by one with every save. */
  readonly version: number;
  readonly raw: Raw;
  /** Addresses and practices as the register gave them when they were chosen, by field: kept if it is down at send. */
  readonly resolved: Resolved;
  /** Steps that were answered without an error, in order. */
  readonly done: readonly string[];
  /** The step that was saved last: kept readable, to count where forms are left. */
  readonly step?: string;
  /** Which law the citizen saw on the first page; compared at send. */
  readonly lawVersion: string;
  readonly specVersion: number;
  readonly exempt: 'says-so' | 'unsaid';
  readonly wish: 'digital' | 'unsaid';
  readonly language: Language;
  /** Letters are wanted in large print. */
  readonly largePrint?: boolean;
  /** Whom it is for, where that is not whoever fills it in. */
  readonly actsFor?: ActsFor;
  /** Of a choice: all whom this person has chosen in the service, so that a form of theirs is still known. */
  readonly actedFor?: readonly ActsFor[];
  /** What leads back to it from another computer; while there is one, it is kept for days before login too. */
  readonly resumeCode?: ResumeCode | undefined;
  readonly expiresAt: string;
  /** Set once it became a case: a second send leads to the receipt. */
  readonly sentAs?: string;
}

/** Drafts, encrypted. An expired one does not exist. */
export interface Drafts {
  /** The owner's open draft of the service, or its newest sent one where none is open. */
  current(owner: DraftOwner, service: string): Promise<Draft | undefined>;
  byId(owner: DraftOwner, id: string): Promise<Draft | undefined>;
  list(owner: DraftOwner): Promise<readonly Draft[]>;
  /**
   * Creates it, or replaces version `draft.version - 1` of it; durable when answered. Where another tab saved first or
   * began one of the same service, or the draft was sent, nothing is written and the error is the draft as it stands:
   * merging is the caller's.
   * Throws StoreUnavailable.
   */
  save(owner: DraftOwner, draft: Draft): Promise<Result<Draft, Draft>>;
  /** At login: what was typed before it becomes the person's. Returns the services that came along. */
  claim(token: string, cpr: Cpr, expiresAt: string): Promise<readonly string[]>;
  remove(owner: DraftOwner, id: string): Promise<void>;
  /** What a code leads to while it is open. `needsLogin`: it is a person's, and the code alone shows nothing of it. */
  byCode(
    code: ResumeCode,
  ): Promise<{ readonly draft: Draft; readonly needsLogin: boolean } | undefined>;
  /** Moves a draft before login to the browser that came with its code; the one that it was begun in has it no more. */
  takeOver(code: ResumeCode, token: string): Promise<void>;
}
