import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { type Listening, listen } from './listen.ts';

export interface Forgery {
  /** Header of the id token; `RS256` and the right key unless said otherwise. */
  alg?: string;
  claims?: Record<string, unknown>;
  /** Changes the finished token. */
  alter?: (token: string) => string;
  userinfo?: Record<string, unknown>;
  /** Answers the token request with this instead. */
  token?: (res: ServerResponse) => void;
}

/** A login provider that says whatever a test wants it to. */
export async function forgingProvider() {
  const server = await listen();
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let forgery: Forgery = {};
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const idToken = () => {
    const alg = forgery.alg ?? 'RS256';
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: server.url, aud: 'c', sub: 'someone', iat: now, exp: now + 60 };
    const body = `${part({ alg, kid: 'k' })}.${part({ ...claims, ...forgery.claims })}`;
    const token = `${body}.${signature(alg, body)}`;
    return forgery.alter?.(token) ?? token;
  };
  const signature = (alg: string, body: string) => {
    if (alg === 'none') return '';
    if (alg === 'RS256') return sign('sha256', Buffer.from(body), privateKey).toString('base64url');
    // The old confusion: the public key taken for a shared secret.
    const pem = publicKey.export({ type: 'spki', format: 'pem' });
    return createHmac('sha256', pem).update(body).digest('base64url');
  };
  server.answerWith((req, res) => {
    const json = (value: object) => {
      res.setHeader('Content-Type', 'application/json');
      res.end(JSON.stringify(value));
    };
    if (req.url === '/token' && forgery.token) return forgery.token(res);
    if (req.url === '/token') {
      return json({ access_token: 'a', token_type: 'bearer', id_token: idToken() });
    }
    if (req.url === '/userinfo') return json({ sub: 'someone', ...forgery.userinfo });
    if (req.url === '/jwks') {
      return json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256' }] });
    }
    json(metadata(server));
  });
  return {
    issuer: server.url,
    say: (next: Forgery) => void (forgery = next),
    close: () => server.close(),
  };
}

const metadata = ({ url }: Listening) => ({
  issuer: url,
  authorization_endpoint: `${url}/auth`,
  token_endpoint: `${url}/token`,
  jwks_uri: `${url}/jwks`,
  userinfo_endpoint: `${url}/userinfo`,
  response_types_supported: ['code'],
});
