import type { AuthorityId } from '../../domain/authority.ts';
import type { StaffIdentity, StaffRole } from './identity.ts';

/** Somebody who works at the desk, as their provider last vouched for them. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  readonly authorityId: AuthorityId;
  /** Instant; absent where nobody has logged in under this id yet. */
  readonly lastLogin?: string;
  /** Shut out by an administrator. */
  readonly disabled: boolean;
}

/** Somebody was shut out while they acted: nothing was written. Pages answer 403. */
export class ShutOut extends Error {
  override readonly name = 'ShutOut';
  readonly status = 403;
}

/** Everybody who has logged in at the desk. Shutting out is an act of administration, and ends every session. */
export interface StaffRegister {
  /**
   * Notes a login, with the roles claimed; durable when answered. The answer is what stands now: whoever is disabled
   * stays so. Throws StoreUnavailable.
   */
  loggedIn(
    staff: Pick<StaffIdentity, 'id' | 'name' | 'roles' | 'authorityId'>,
    at: Temporal.Instant,
  ): Promise<StaffMember>;
  /** Makes somebody known before their first login; changes nothing where they are. */
  introduce(staff: Pick<StaffIdentity, 'id' | 'name' | 'roles' | 'authorityId'>): Promise<void>;
  find(id: string): Promise<StaffMember | undefined>;
  /** Everybody of the authority, by name. */
  list(authorityId: AuthorityId): Promise<readonly StaffMember[]>;
}
