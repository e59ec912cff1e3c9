import {
  type LoginFailure,
  type StaffIdentity,
  type StaffRole,
  staffRoles,
} from '../cases/ports/identity.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { atProvider, type Claims } from './claims.ts';

/** A member of staff from the claims `sub`, `name`, `roles` and `authority`. Without role or authority: `failed`. */
export function readStaff(claims: Claims, idToken: string): Result<StaffIdentity, LoginFailure> {
  const { sub, name, authority } = claims;
  const roles = rolesOf(claims['roles']);
  if (typeof sub !== 'string' || typeof authority !== 'string' || authority === '') {
    return failed('failed');
  }
  if (typeof name !== 'string' || roles.length === 0) return failed('failed');
  const login = { idToken, ...atProvider(claims) };
  return ok({ kind: 'staff', id: sub, name, roles, authorityId: authority, ...login });
}

function rolesOf(claim: unknown): readonly StaffRole[] {
  const given: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  return staffRoles.filter((role) => given.includes(role));
}
