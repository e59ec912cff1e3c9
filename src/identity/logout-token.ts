import { constants, type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';
import type { LogoutNotice } from '../cases/ports/identity.ts';
import type { FindKey } from './key-set.ts';

const header = z.object({
  alg: z.enum(['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519']),
  kid: z.string().optional(),
  typ: z.string().optional(),
});
const event = 'http://schemas.openid.net/event/backchannel-logout';
const claims = z.object({
  iss: z.string(),
  aud: z.union([z.string(), z.array(z.string())]),
  iat: z.number(),
  exp: z.number().optional(),
  jti: z.string().min(1).max(300),
  events: z.record(z.string(), z.looseObject({})),
  sub: z.string().min(1).optional(),
  sid: z.string().min(1).optional(),
});
type Header = z.output<typeof header>;

/** Seconds that a notice may be under way, and by which clocks may differ. */
const patience = 600;
const apart = 120;

export interface LogoutRules {
  readonly issuer: string;
  readonly clientId: string;
  readonly findKey: FindKey;
  readonly now: Temporal.Instant;
}

/**
 * A logout token of OpenID Connect Back-Channel Logout 1.0, section 2.6: signed by the provider, for this client, new,
 * about a login, and no id token. Undefined where anything of that is not so. Throws where the keys cannot be had.
 */
export async function readLogoutToken(
  token: string,
  { issuer, clientId, findKey, now }: LogoutRules,
): Promise<LogoutNotice | undefined> {
  const parts = token.split('.');
  const [head = '', body = '', signature = ''] = parts;
  const said = header.safeParse(jsonIn(head));
  const told = jsonIn(body);
  const read = claims.safeParse(told);
  if (parts.length !== 3 || !said.success || !read.success || told === undefined) return undefined;
  if ('nonce' in told || !isLogout(said.data.typ)) return undefined;
  const { iss, aud, iat, exp, jti, events, sub, sid } = read.data;
  const seconds = now.epochMilliseconds / 1000;
  const isNew = iat > seconds - patience && iat < seconds + apart;
  const isOver = exp !== undefined && exp < seconds - apart;
  const isForUs = iss === issuer && [aud].flat().includes(clientId);
  if (!isNew || isOver || !isForUs || !(event in events)) return undefined;
  if (sub === undefined && sid === undefined) return undefined;
  const key = await findKey(said.data.kid);
  const signed = Buffer.from(`${head}.${body}`);
  if (!key || !isSigned(said.data.alg, signed, key, Buffer.from(signature, 'base64url')))
    return undefined;
  return { jti, ...(sub !== undefined && { sub }), ...(sid !== undefined && { sid }) };
}

/** Older providers name none; an id token or an access token says what it is. */
const isLogout = (typ: string | undefined): boolean =>
  typ === undefined || /^(?:application\/)?logout\+jwt$/i.test(typ) || typ === 'JWT';

function isSigned(alg: Header['alg'], signed: Buffer, key: KeyObject, signature: Buffer): boolean {
  const type = key.asymmetricKeyType;
  if (alg === 'RS256') return type === 'rsa' && verify('sha256', signed, key, signature);
  if (alg === 'PS256') {
    const options = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
    return type === 'rsa' && verify('sha256', signed, options, signature);
  }
  if (alg === 'ES256')
    return type === 'ec' && verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, signature);
  return type === 'ed25519' && verify(null, signed, key, signature);
}

function jsonIn(part: string): object | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
