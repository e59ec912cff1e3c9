import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import type { TestApp } from './test-app.ts';
import { findChromium, howToInstallChromium } from '../../bin/chromium.mjs';

/** Chromium without anything that would look outside this machine. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(`No Chromium: ${howToInstallChromium}`);
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Nothing is looked up elsewhere. Requests are not stopped one by one: that would turn the cache off.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  });
}

export interface Reader {
  readonly language?: 'da' | 'en';
  readonly javaScript?: boolean;
  /** Width of the window in CSS pixels. */
  readonly width?: number;
}

export const desktop = 1280;
export const phone = 320;

export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What axe and a narrow screen have to say about the page as it is now. Call it once per page. */
  look(): Promise<void>;
  /** Fails where a page asked for anything from elsewhere, or any page seen was not valid HTML. */
  close(): Promise<void>;
}

/** A window of a reader's own, whose pages are looked at as they come. */
export async function openWindow(
  browser: Browser,
  portal: Pick<TestApp, 'baseUrl' | 'origins'>,
  { language = 'da', javaScript = true, width = desktop }: Reader = {},
): Promise<Window> {
  const context = await browser.newContext({
    baseURL: portal.baseUrl,
    javaScriptEnabled: javaScript,
    locale: language === 'da' ? 'da-DK' : 'en-GB',
    viewport: { width, height: width === phone ? 640 : 900 },
  });
  context.setDefaultTimeout(30_000);
  const elsewhere: string[] = [];
  context.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (!portal.origins.includes(origin)) elsewhere.push(origin);
  });
  const page = await context.newPage();
  const seen = keepPages(page);
  return {
    page,
    context,
    async look() {
      await expectNoSidewaysScroll(page);
      // The same markup with and without scripts is asked about once.
      if (javaScript) await expectAccessible(page);
    },
    async close() {
      const pages = await Promise.all(seen);
      await context.close();
      expect(elsewhere).toEqual([]);
      for (const html of new Set(pages)) if (html !== '') await expectValidHtml(html);
    },
  };
}

/** The HTML of every page as the server sent it, error pages included. */
function keepPages(page: Page): readonly Promise<string>[] {
  const seen: Promise<string>[] = [];
  page.on('response', (response) => {
    const isPage =
      response.request().isNavigationRequest() &&
      (response.status() < 300 || response.status() >= 400);
    // A page that was left before it had come whole has nothing to look at.
    if (isPage) seen.push(response.text().catch(() => ''));
  });
  return seen;
}

/** No finding of axe, of whatever impact. Needs a window with JavaScript. */
async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // No page has frames, and no style comes from elsewhere: neither is waited for.
    .setLegacyMode(true)
    .options({ preload: false, resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const findings = violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => `${id} (${impact}): ${node.html}`),
  );
  expect(findings, new URL(page.url()).pathname).toEqual([]);
}

const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });

/** Nothing that html-validate's recommended rules object to. */
export async function expectValidHtml(html: string): Promise<void> {
  const report = await validator.validateString(html);
  const findings = report.results.flatMap(({ messages }) =>
    messages.map((one) => `${one.line}:${one.column} ${one.ruleId}: ${one.message}`),
  );
  expect(findings).toEqual([]);
}

/** Nothing reaches over the window's right edge. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page
    .locator('html')
    .evaluate((html) => [html.scrollWidth, html.clientWidth] as const);
  expect(content, new URL(page.url()).pathname).toBeLessThanOrEqual(window);
}
