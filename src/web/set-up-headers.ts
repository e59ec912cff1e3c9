import type { RequestHandler } from 'express';
import helmet from 'helmet';

const twoYears = 63_072_000;

/** Security headers of every answer, errors and files too. `origins` are login providers that forms lead to. */
export function setUpHeaders(options: {
  readonly secure: boolean;
  readonly origins: readonly string[];
}): RequestHandler[] {
  return [
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
    }),
    (_req, res, next) => {
      res.setHeader(
        'Permissions-Policy',
        'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      );
      // Until a route says otherwise: pages are personal.
      res.setHeader('Cache-Control', 'no-store');
      next();
    },
  ];
}
