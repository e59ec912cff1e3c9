import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { Deps } from './deps.ts';

/**
 * One line for each request: method, the route's pattern, status and whole milliseconds. Never a query, a
 * parameter, a body, a cookie or an address: none of them could be taken back out of a log. `answered` hears the same.
 */
export function setUpLogs(log: Logger, answered?: Deps['answered']): RequestHandler {
  return (req, res, next) => {
    if (!ofMachines.test(req.path)) {
      const start = performance.now();
      res.once('close', () => {
        const milliseconds = performance.now() - start;
        write(log, req, res, milliseconds);
        const { method } = req;
        answered?.({ method, route: patternOf(req), status: res.statusCode, milliseconds });
      });
    }
    next();
  };
}

/** Files, and what asks every few seconds whether the process is well. */
const ofMachines = /^\/(?:assets\/|health$|ready$)/;

function write(log: Logger, req: Request, res: Response, ms: number): void {
  const level = res.statusCode >= 500 ? 'error' : 'info';
  if (!log.isLevelEnabled(level)) return;
  const { method } = req;
  const line = { method, route: routeOf(req), status: res.statusCode, ms: Math.round(ms) };
  log[level](line, res.writableFinished ? 'answered' : 'left before the answer');
}

/** The pattern, such as `/self-service/:service/:step`; a path that no route has is not written. */
function routeOf(req: Request): string {
  const route = req.route as { path?: unknown } | undefined;
  return typeof route?.path === 'string' ? `${req.baseUrl}${route.path}` : '(none)';
}

/** As a label it must not tell one service from another, nor be whatever somebody puts in the place of one. */
const patternOf = (req: Request): string =>
  routeOf(req)
    .replace(/^\/self-service\/[^/]+/, '/self-service/:service')
    .replace(/(?<=.)\/$/, '');
