import type { Generated } from 'kysely';
import type { AdminSubject } from '../cases/ports/administration.ts';
import type { AuthorityId } from '../domain/authority.ts';

/** Everybody who has logged in at the desk. */
export interface StaffTable {
  id: string;
  authority_id: AuthorityId;
  /** Separated by spaces. */
  roles: string;
  last_login: string | null;
  disabled: number;
  body: Buffer;
}

/** What administrators have set, a row a change. */
export interface AdministrationTable {
  no: Generated<number>;
  at: string;
  authority_id: AuthorityId;
  subject: AdminSubject;
  item: string;
  staff_id: string;
  body: Buffer;
  chain: Buffer;
}
