import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Limits } from './http-server.ts';
import { mayTakeLonger } from './web/upload-time.ts';

const late = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n';

/**
 * Cuts off whoever is late with a body. Node has one limit for all requests, which has to be that of files: those that
 * carry none get theirs here, counted from the request's beginning.
 */
export function cutLateBodies(server: Server, limits: Limits): Server {
  const idleSince = new WeakMap<Socket, number>();
  server.on('connection', (socket) => idleSince.set(socket, performance.now()));
  return server.prependListener('request', (req, res) => {
    const { socket } = req;
    res.once('close', () => idleSince.set(socket, performance.now()));
    if (Number(req.headers['content-length'] ?? 0) === 0) return;
    const before = performance.now() - (idleSince.get(socket) ?? performance.now());
    const timer = setTimeout(() => {
      if (req.complete) return;
      if (!mayTakeLonger(req)) return cut(req, res);
      const rest = setTimeout(() => req.complete || cut(req, res), limits.file - limits.request);
      req.once('close', () => clearTimeout(rest));
    }, limits.request - Math.min(before, limits.headers));
    req.once('close', () => clearTimeout(timer));
  });
}

function cut({ socket }: IncomingMessage, { headersSent }: ServerResponse): void {
  if (headersSent) socket.destroy();
  else socket.end(late, () => socket.destroy());
}
