import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { interact } from './interaction.ts';
import { answer, faultPage } from './pages.ts';
import type { DemoProviderSettings } from './settings.ts';
import { style } from './style.ts';

/**
 * A login provider with invented people, for demonstrations and tests. The handler answers every path below the
 * issuer's, mounted there in another app or alone on an origin of its own. Nothing is set up before the first request.
 */
export function createDemoProvider(settings: DemoProviderSettings): { handler: RequestListener } {
  const issuer = new URL(settings.issuer);
  const mount = issuer.pathname.replace(/\/$/, '');
  let provider: Promise<Provider> | undefined;
  const handle = async (req: Incoming, res: ServerResponse): Promise<void> => {
    const path = settle(req, issuer, mount);
    if (path === undefined) return answer(res, 404, faultPage('da', settings), settings);
    if (path === '/style.css') return sendStyle(res);
    provider ??= import('./openid-provider.ts').then((it) => it.openidProvider(settings));
    const made = await provider;
    if (path.startsWith('/interaction/')) return interact(made, settings, req, res);
    await made.callback()(req, res);
  };
  return {
    handler: (req, res) => {
      handle(req, res).catch((fault: unknown) => {
        settings.onFault(fault);
        if (!res.headersSent) answer(res, 500, faultPage('da', settings), settings);
        else res.destroy();
      });
    },
  };
}

/** Express keeps the full path in `originalUrl` where it has cut the mount off `url`. */
type Incoming = IncomingMessage & { originalUrl?: string };

/**
 * Makes the request look as it does at the issuer's address, whatever it is mounted in and whatever Host or
 * X-Forwarded header came along. Returns its path below the mount, or undefined where it lies elsewhere.
 */
function settle(req: Incoming, issuer: URL, mount: string): string | undefined {
  const full = req.originalUrl ?? req.url ?? '/';
  if (full !== mount && !full.startsWith(`${mount}/`)) return undefined;
  const below = full.slice(mount.length) || '/';
  // Read as an address, this would name another host, or none that there can be.
  if (/^\/[/\\]/.test(below)) return undefined;
  req.originalUrl = full;
  req.url = below;
  req.headers['host'] = issuer.host;
  req.headers['x-forwarded-host'] = issuer.host;
  req.headers['x-forwarded-proto'] = issuer.protocol.slice(0, -1);
  return new URL(req.url, issuer.origin).pathname;
}

function sendStyle(res: ServerResponse): void {
  res.writeHead(200, {
    'Content-Type': 'text/css; charset=utf-8',
    'Cache-Control': 'public, max-age=3600',
    'X-Content-Type-Options': 'nosniff',
  });
  res.end(style);
}
