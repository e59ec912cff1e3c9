import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { Metrics } from './metrics.ts';

/**
 * Answers `GET /metrics` and nothing else; with a token only to whoever brings it as `Authorization: Bearer`. It is never
 * part of the portal: it listens at an address of its own.
 */
export function metricsEndpoint(
  metrics: Pick<Metrics, 'text' | 'type'>,
  token: string | undefined,
): RequestListener {
  return (req, res) => {
    const say = (status: number, words: string, headers: Readonly<Record<string, string>> = {}) =>
      void res
        .writeHead(status, { ...usual, ...headers })
        .end(req.method === 'HEAD' ? undefined : words);
    // Whoever brings no token is not even told what there is.
    if (token !== undefined && !brings(req.headers.authorization, token))
      return say(401, 'Unauthorized\n', { 'www-authenticate': 'Bearer' });
    if (req.url !== '/metrics') return say(404, 'Not found\n');
    if (req.method !== 'GET' && req.method !== 'HEAD')
      return say(405, 'Method not allowed\n', { allow: 'GET, HEAD' });
    return void metrics.text().then(
      (text) => say(200, text, { 'content-type': metrics.type }),
      () => say(500, 'The metrics cannot be read\n'),
    );
  };
}

const usual = {
  'content-type': 'text/plain; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

/** In constant time, whatever was brought and however long it is. */
function brings(authorization: string | undefined, token: string): boolean {
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
