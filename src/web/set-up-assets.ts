import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { RequestHandler } from 'express';
import { type Asset, asset, assetsByUrl } from './assets.ts';

type Coding = 'br' | 'gzip';
const pack = { br: promisify(brotliCompress), gzip: promisify(gzip) } as const;
const packed = new Map<string, Promise<Buffer>>();

/** Serves `/assets/*`: named by content, so kept for ever by the browser; packed once, on first asking. */
export function setUpAssets(): RequestHandler {
  return async (req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next();
    if (req.path === '/favicon.ico') return res.redirect(301, asset('favicon'));
    const file = assetsByUrl.get(req.path);
    if (file === undefined) return next();
    const coding = codingFor(file, req.headers['accept-encoding']);
    const body = coding === undefined ? file.body : await packedBody(file, coding);
    res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    res.setHeader('Content-Type', file.type);
    res.setHeader('Vary', 'Accept-Encoding');
    if (coding !== undefined) res.setHeader('Content-Encoding', coding);
    res.setHeader('Content-Length', body.length);
    res.end(body);
  };
}

function codingFor(file: Asset, accepted = ''): Coding | undefined {
  // Fonts are packed already.
  if (file.type === 'font/woff2') return undefined;
  const offered = accepted.split(',').map((each) => each.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((coding) => offered.includes(coding));
}

function packedBody(file: Asset, coding: Coding): Promise<Buffer> {
  const key = `${coding} ${file.url}`;
  const known = packed.get(key);
  if (known !== undefined) return known;
  const made = pack[coding](file.body);
  packed.set(key, made);
  return made;
}
