import type { AuthorityId } from '../domain/authority.ts';
import type { Cpr } from '../domain/cpr.ts';
import type { Keyring } from './keys.ts';

/** Whom an exception is for, in a way that no two authorities share. */
export const exceptionDigest = (keyring: Keyring, authorityId: AuthorityId, cpr: Cpr): Buffer =>
  keyring.digest(`exception ${authorityId}`, cpr);
