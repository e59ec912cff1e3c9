import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

const twoYears = 63_072_000;

/** Security headers of every answer, errors and files too. `origins` are login providers that forms lead to. */
export function setUpHeaders(options: {
  readonly secure: boolean;
  readonly origins: readonly string[];
}): RequestHandler {
  const headers = headersOf(policies(options));
  return (_req, res, next) => {
    for (const [name, value] of headers) res.setHeader(name, value);
    next();
  };
}

/** None of the headers depends on the request, so they are worked out once. */
function headersOf(set: ReturnType<typeof helmet>): readonly (readonly [string, string])[] {
  const res = new ServerResponse(new IncomingMessage(new Socket()));
  set(res.req, res, () => undefined);
  res.setHeader(
    'Permissions-Policy',
    'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  );
  // Until a route says otherwise: pages are personal.
  res.setHeader('Cache-Control', 'no-store');
  return Object.entries(res.getHeaders()).map(([name, value]) => [name, String(value)]);
}

const policies = (options: Parameters<typeof setUpHeaders>[0]) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'style-src': ["'self'"],
        'script-src': ["'self'"],
        'img-src': ["'self'"],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        // Chromium follows a form's redirects with this list: a login provider elsewhere must stand in it.
        'form-action': ["'self'", ...new Set(options.origins)],
        'base-uri': ["'none'"],
        'object-src': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: options.secure && { maxAge: twoYears, includeSubDomains: true },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
