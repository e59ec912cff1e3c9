import type { Request, RequestHandler } from 'express';
import { Refusal, type RefusalKind } from './refusal.ts';
import { isUpload, mediaType, mostSaid } from './uploads.ts';

const bodyLimit = 100_000;
const form = 'application/x-www-form-urlencoded';

/** Turns away what no honest browser sends, before a byte of the body is read. */
export function setUpRequestRules(options: { readonly hosts: readonly string[] }): RequestHandler {
  return (req, res, next) => {
    const refused = refusal(req, options.hosts);
    if (refused === undefined) return next();
    // What was not read must not be taken for the next request.
    if (hasBody(req)) res.setHeader('Connection', 'close');
    if (refused === 'method') res.setHeader('Allow', 'GET, HEAD, POST');
    next(new Refusal(refused));
  };
}

/** Pages open as documents or by our own script, never as somebody's script, image or frame. */
export const onlyAsPage: RequestHandler = (req, _res, next) => {
  const as = req.headers['sec-fetch-dest'];
  next(
    as === undefined || as === 'document' || as === 'empty' ? undefined : new Refusal('forbidden'),
  );
};

function refusal(req: Request, hosts: readonly string[]): RefusalKind | undefined {
  if (req.httpVersionMajor !== 1) return 'invalid';
  if (!isForUs(req, hosts)) return 'misdirected';
  if (!['GET', 'HEAD', 'POST'].includes(req.method)) return 'method';
  if (req.headers['transfer-encoding'] !== undefined) return 'lengthRequired';
  const isFile = isUpload(req);
  // A file that is too large is told of in its form, which knows how large it may be.
  if (Number(req.headers['content-length'] ?? 0) > (isFile ? mostSaid : bodyLimit))
    return 'tooLarge';
  if (hasBody(req) && !isFile && mediaType(req.headers) !== form) return 'wrongType';
  return undefined;
}

/**
 * Node takes the first of two Host headers and tells nobody; the list as sent does. An address in full may name another
 * site than Host, and stands only before proxies, which we are not.
 */
function isForUs(req: Request, hosts: readonly string[]): boolean {
  if (!req.originalUrl.startsWith('/')) return false;
  const sent = req.rawHeaders.filter(
    (_each, index) => index % 2 === 1 && req.rawHeaders[index - 1]?.toLowerCase() === 'host',
  );
  return sent.length === 1 && hosts.includes((sent[0] ?? '').toLowerCase());
}

const hasBody = (req: Request): boolean =>
  req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;
