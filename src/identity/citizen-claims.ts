import type { CitizenIdentity, LoginFailure } from '../cases/ports/identity.ts';
import { parseCpr } from '../domain/cpr.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { type Claims, levelOf } from './claims.ts';

/** A citizen from a MitID broker's claims (Signaturgruppen's names). A missing or malformed number is `failed`. */
export const readCitizen =
  (demo: boolean) =>
  (claims: Claims, idToken: string): Result<CitizenIdentity, LoginFailure> => {
    const number = claims['dk.cpr'];
    const cpr = typeof number === 'string' ? parseCpr(number, { demo }) : undefined;
    if (!cpr?.ok) return failed('failed');
    return ok({
      kind: 'citizen',
      cpr: cpr.value,
      name: nameOf(claims),
      assurance: levelOf(claims),
      idToken,
    });
  };

function nameOf(claims: Claims): string {
  const name = claims['mitid.identity_name'] ?? claims['name'];
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : 'MitID';
}
