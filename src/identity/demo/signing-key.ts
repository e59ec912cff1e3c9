import { createPrivateKey } from 'node:crypto';
import type { Secrets } from '../../cases/ports/secrets.ts';

/** How PKCS #8 wraps the 32 bytes of an Ed25519 private key (RFC 8410). */
const pkcs8Ed25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key that signs id tokens: derived from the installation's secrets, so it is the same after a restart. */
export function signingKey(secrets: Secrets) {
  const seed = Buffer.from(secrets.digest('demo-mitid-signing', 'ed25519'), 'base64url').subarray(
    0,
    32,
  );
  const key = createPrivateKey({
    key: Buffer.concat([pkcs8Ed25519, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  return { ...key.export({ format: 'jwk' }), alg: 'EdDSA', use: 'sig', kid: 'demo' };
}
