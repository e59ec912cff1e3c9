import { createServer, type RequestListener, type Server } from 'node:http';
import { cutLateBodies } from './late-bodies.ts';

/** Milliseconds, but for the header's bytes. */
export interface Limits {
  /** From the first byte until the header is whole. */
  readonly headers: number;
  /** Until the body is whole. */
  readonly request: number;
  /** The same of a file, from somebody who may send one. */
  readonly file: number;
  /** A connection on which nothing moves, in either direction. */
  readonly silence: number;
  /** Between two requests on one connection. */
  readonly between: number;
  /** How often the first two are looked at. */
  readonly look: number;
  readonly headerBytes: number;
}

/** A slow sender or reader is cut off well before a quarter of a minute. */
export const limits: Limits = {
  headers: 8_000,
  request: 12_000,
  file: 180_000,
  silence: 13_000,
  between: 5_000,
  look: 1_000,
  headerBytes: 16_384,
};

/** The server that the portal stands behind; it does not listen yet. */
export function httpServer(app: RequestListener, given: Limits = limits): Server {
  const server = createServer(
    {
      headersTimeout: given.headers,
      requestTimeout: given.file,
      connectionsCheckingInterval: given.look,
      keepAliveTimeout: given.between,
      maxHeaderSize: given.headerBytes,
    },
    app,
  );
  return cutLateBodies(server.setTimeout(given.silence), given);
}
