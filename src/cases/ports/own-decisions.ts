import type { AuthorityId } from '../../domain/authority.ts';
import type { Cpr } from '../../domain/cpr.ts';
import type { IsoDate } from '../../domain/dated.ts';
import type { Hidden } from './protections.ts';

/** A decision that somebody need not, or need no longer, be reached or file digitally; both days included. */
export interface OwnDecision {
  readonly authorityId: AuthorityId;
  readonly from: IsoDate;
  readonly until?: IsoDate;
}

/** The same for one area, which may have been taken back. */
export interface OwnException extends OwnDecision {
  readonly service: string;
  readonly withdrawnOn?: IsoDate;
}

/** What was decided about a person, for that person: past and present. */
export interface OwnDecisions {
  /** Whether what they filed hides their name and address on that day. */
  protection(cpr: Cpr, on: Temporal.PlainDate): Promise<Hidden | undefined>;
  /** Exemptions from Digital Post. */
  exemptions(cpr: Cpr): Promise<readonly OwnDecision[]>;
  /** Lasting exceptions that these authorities granted. */
  exceptions(cpr: Cpr, authorities: readonly AuthorityId[]): Promise<readonly OwnException[]>;
}
