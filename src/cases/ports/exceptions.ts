import type { AuthorityId } from '../../domain/authority.ts';
import type { Cpr } from '../../domain/cpr.ts';
import type { IsoDate } from '../../domain/dated.ts';
import type { Lookup } from '../../domain/result.ts';

/** A lasting exception as far as anybody but the case it was granted in has to know it. */
export interface Exception {
  readonly from: IsoDate;
  /** Its last day. */
  readonly until?: IsoDate;
}

/**
 * Lasting exceptions from a digital duty. One holds with the authority and for the area that it was granted for, and
 * nowhere else; one for a single case stands in that case's events only.
 */
export interface Exceptions {
  /** The one that holds on that day. `unknown` when it could not be looked up; never reads as "none". */
  of(
    cpr: Cpr,
    authorityId: AuthorityId,
    service: string,
    on: Temporal.PlainDate,
  ): Promise<Lookup<Exception>>;
  /**
   * Whether a complaint of theirs over the way in is running with the authority for that area: over a rejection, an
   * exception that was taken back or an exemption that ended, whichever case it stands on.
   */
  complaint(cpr: Cpr, authorityId: AuthorityId, service: string): Promise<Lookup<true>>;
}
