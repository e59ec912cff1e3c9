import { type Response, Router } from 'express';
import type { Deps } from '../deps.ts';
import { pageOf } from '../page.ts';
import { show } from '../show.ts';
import { showPrivacy } from './privacy.ts';

/** Accessibility, privacy, and the two files that machines look for. */
export function aboutRoutes(deps: Deps): Router {
  const { accessibilityStatement } = deps.settings;
  return Router()
    .get('/accessibility', (_req, res) => {
      const title = pageOf(res).t('about:accessibility.title');
      show(res, 'pages/accessibility', { title, official: accessibilityStatement });
    })
    .get('/was', (_req, res) => res.redirect(accessibilityStatement ?? '/accessibility'))
    .get('/privacy', (_req, res) => showPrivacy(deps, res))
    .get('/robots.txt', (_req, res) => sendText(res, robots))
    .get('/.well-known/security.txt', (_req, res) => sendText(res, securityText(deps)));
}

// The catalogue and the pages about the site may be found; whatever is personal may not.
const robots = [
  'User-agent: *',
  ...['my-cases', 'caseworker', 'login', 'status', 'referral', 'self-service/*/'].map(
    (path) => `Disallow: /${path}`,
  ),
  '',
].join('\n');

/** RFC 9116. It must name an end; a month ahead says that somebody still answers. */
function securityText({ settings, clock }: Deps): string {
  const contact = settings.help.website ?? new URL('/accessibility', settings.baseUrl).href;
  const expires = clock.now().add({ hours: 24 * 30 });
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toString({ smallestUnit: 'second' })}`,
    'Preferred-Languages: da, en',
    `Canonical: ${new URL('/.well-known/security.txt', settings.baseUrl).href}`,
    '',
  ].join('\n');
}

function sendText(res: Response, text: string): void {
  res.setHeader('Content-Type', 'text/plain; charset=utf-8');
  res.setHeader('Cache-Control', 'public, max-age=3600');
  res.end(text);
}
