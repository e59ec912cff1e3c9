import type { ServerResponse } from 'node:http';
import type { Language, Text } from '../../domain/language.ts';
import { html, type Markup } from './markup.ts';
import type { DemoProviderSettings } from './settings.ts';
import { texts } from './texts.ts';

/** A whole page of the provider: banner, heading, content. Complete and usable without styles and scripts. */
export function page(
  language: Language,
  title: Text,
  content: Markup,
  { issuer, stylesheet }: DemoProviderSettings,
): string {
  return html`<!DOCTYPE html>
<html class="demo-root" lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title[language]} - demo</title>
${stylesheet === undefined ? undefined : html`<link rel="stylesheet" href="${stylesheet}">`}
<link rel="stylesheet" href="${new URL(issuer).pathname}/style.css">
</head>
<body class="demo">
<header><p class="demo-banner">${texts.banner[language]}</p></header>
<main>
<h1>${title[language]}</h1>
${content}
</main>
</body>
</html>
`.toString();
}

/** Says that this login is over, with the way back. */
export const faultPage = (language: Language, settings: DemoProviderSettings): string =>
  page(
    language,
    texts.faultTitle,
    html`<p>${texts.fault[language]}</p>
<p><a href="${settings.portal.href}">${texts.back[language]}</a></p>`,
    settings,
  );

/** Headers of every page. The form's answer redirects to the portal, which the browser counts as a form action. */
export const pageHeaders = ({ portal }: DemoProviderSettings): Record<string, string> => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    `form-action 'self' ${portal.origin}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
});

/** Sends a finished page. */
export function answer(
  res: ServerResponse,
  status: number,
  body: string,
  settings: DemoProviderSettings,
): void {
  res.writeHead(status, { ...pageHeaders(settings), 'Content-Length': Buffer.byteLength(body) });
  res.end(body);
}
