import { z } from 'zod';
import type { Clock } from '../domain/dates.ts';
import { type Ask, NoAnswer } from './ask.ts';
import { type Ending, type KeptFresh, keptFresh } from './kept-fresh.ts';

/** Where the municipalities' access management is asked. */
export interface TokenSettings {
  /** Gives a SAML token for a certificate. */
  readonly sts: URL;
  /** Gives an access token for a SAML token. */
  readonly token: URL;
}

/** What a token is for. */
export interface Purpose {
  /** CVR number of the authority that the service is used for, eight digits. */
  readonly cvr: string;
  readonly entityId: string;
}

export interface TokenParts {
  readonly settings: TokenSettings;
  readonly ask: Ask;
  /** Base64 of the certificate that the token is bound to. */
  readonly certificate: string;
  readonly clock: Clock;
}

/** A SAML token in base64. Throws NoAnswer where none is given. */
export const samlTokens = (parts: TokenParts, purpose: Purpose): KeptFresh<string> =>
  keptFresh(() => issued(parts, purpose), parts.clock);

/** The authorization header for a service. Throws NoAnswer where none is given. */
export function accessTokens(parts: TokenParts, purpose: Purpose): KeptFresh<string> {
  const saml = samlTokens(parts, purpose);
  return keptFresh(async () => {
    const assertion = await saml.get();
    try {
      return await exchanged(parts, assertion);
    } catch (error) {
      // Who turns it down may do so because of its SAML token: the next try begins with a new one.
      saml.forget(assertion);
      throw error;
    }
  }, parts.clock);
}

const issuedShape = z.object({
  RequestedSecurityToken: z.object({ Assertion: z.base64().min(1) }),
});

async function issued(parts: TokenParts, { cvr, entityId }: Purpose): Promise<Ending<string>> {
  const answer = await parts.ask({
    url: parts.settings.sts,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({
      TokenType: 'http://docs.oasis-open.org/wss/oasis-wss-saml-token-profile-1.1#SAMLV2.0',
      RequestType: 'http://docs.oasis-open.org/ws-sx/ws-trust/200512/Issue',
      KeyType: 'http://docs.oasis-open.org/ws-sx/ws-trust/200512/PublicKey',
      AnvenderKontekst: { Cvr: cvr },
      UseKey: parts.certificate,
      AppliesTo: { EndpointReference: { Address: entityId } },
      OnBehalfOf: null,
    }),
  });
  if (answer.status !== 200) throw new NoAnswer(`no-saml-token-${answer.status}`);
  const read = issuedShape.safeParse(json(answer.text));
  if (!read.success) throw new NoAnswer('no-saml-token');
  const { Assertion: value } = read.data.RequestedSecurityToken;
  return { value, ends: endOf(value) ?? parts.clock.now().add({ minutes: 5 }) };
}

/** The token says itself until when it holds. */
function endOf(assertion: string): Temporal.Instant | undefined {
  const xml = Buffer.from(assertion, 'base64').toString('utf8');
  const [, end = ''] = /<[^<>]*\bConditions\b[^<>]*\bNotOnOrAfter="([^"]{1,40})"/.exec(xml) ?? [];
  try {
    return Temporal.Instant.from(end);
  } catch {
    return undefined;
  }
}

const exchangedShape = z.object({
  access_token: z.string().regex(/^[\x21-\x7E]{1,8192}$/),
  token_type: z.literal('Holder-of-key'),
  expires_in: z.number().positive().max(86_400),
});

async function exchanged(parts: TokenParts, assertion: string): Promise<Ending<string>> {
  const answer = await parts.ask({
    url: parts.settings.token,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams({ 'saml-token': assertion }).toString(),
  });
  if (answer.status !== 200) throw new NoAnswer(`no-access-token-${answer.status}`);
  const read = exchangedShape.safeParse(json(answer.text));
  if (!read.success) throw new NoAnswer('no-access-token');
  const { token_type: type, access_token: token, expires_in: seconds } = read.data;
  const ends = parts.clock.now().add({ milliseconds: Math.floor(seconds * 1000) });
  return { value: `${type} ${token}`, ends };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
