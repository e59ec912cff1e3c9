import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

/**
 * One line for each request: id, method, the route's pattern, status and milliseconds. Never a query, a
 * parameter, a body, a cookie or an address: none of them could be taken back out of a log.
 */
export function setUpLogs(log: Logger): RequestHandler {
  const write = pinoHttp({
    logger: log,
    genReqId: () => randomUUID(),
    quietReqLogger: true,
    quietResLogger: true,
    serializers: { req: () => undefined, res: () => undefined, err: () => undefined },
    autoLogging: { ignore: (req) => /^\/(?:assets\/|health$|ready$)/.test(req.url ?? '') },
    customLogLevel: (_req, res) => (res.statusCode >= 500 ? 'error' : 'info'),
    customSuccessObject: (req, res, value) => line(req, res, value),
    customErrorObject: (req, res, _error, value) => line(req, res, value),
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'answered',
  });
  return (req, res, next) => {
    write(req, res);
    next();
  };
}

const line = (req: IncomingMessage, res: ServerResponse, value: { responseTime: number }) => ({
  method: req.method,
  route: routeOf(req as Request),
  status: res.statusCode,
  ms: value.responseTime,
});

/** The pattern, such as `/self-service/:service/:step`; a path that no route has is not written. */
function routeOf(req: Request): string {
  const route = req.route as { path?: unknown } | undefined;
  return typeof route?.path === 'string' ? `${req.baseUrl}${route.path}` : '(none)';
}
