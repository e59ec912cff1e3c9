import type { CitizenIdentity, LoginFailure } from '../cases/ports/identity.ts';
import { parseCpr } from '../domain/cpr.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { atProvider, type Claims, levelOf } from './claims.ts';
import { readMandates } from './mandates.ts';

/** How a login is read. */
interface Reading {
  /** Invented numbers count. */
  readonly demo: boolean;
  readonly now: () => Temporal.Instant;
  /** Name of the claim that holds the powers of attorney. */
  readonly mandatesClaim: string;
}

/**
 * A citizen from a MitID broker's claims (Signaturgruppen's names). A missing or malformed number is `failed`; powers of
 * attorney that cannot be read stop nobody.
 */
export const readCitizen =
  ({ demo, now, mandatesClaim }: Reading) =>
  (claims: Claims, idToken: string): Result<CitizenIdentity, LoginFailure> => {
    const number = claims['dk.cpr'];
    const cpr = typeof number === 'string' ? parseCpr(number, { demo }) : undefined;
    if (!cpr?.ok) return failed('failed');
    const mandates = readMandates(claims[mandatesClaim], { demo, own: cpr.value, at: now() });
    return ok({
      kind: 'citizen',
      cpr: cpr.value,
      name: nameOf(claims),
      assurance: levelOf(claims),
      idToken,
      ...atProvider(claims),
      ...(mandates && { mandates }),
    });
  };

function nameOf(claims: Claims): string {
  const name = claims['mitid.identity_name'] ?? claims['name'];
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : 'MitID';
}
