import type { Request } from 'express';

/**
 * Browsers say where a form stood. Older ones only send its origin, and `null` from pages that name no referrer, as ours
 * do: then the token alone decides, which is bound to the session, so that an old tablet is not locked out.
 */
export function isFromHere(req: Request, origin: string): boolean {
  const site = req.headers['sec-fetch-site'];
  const from = req.headers.origin;
  return site === undefined ? from === origin || from === 'null' : site === 'same-origin';
}
