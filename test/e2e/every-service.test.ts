import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SelfService, Step } from '../../src/self-services/define.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import { desktop, openBrowser, openWindow, phone, type Reader } from '../support/browser.ts';
import { controlsOf } from '../support/example-walk.ts';
import { chooseAccount, press, referenceIn } from '../support/journey.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let browser: Browser;
/** A portal for each reader: who has sent an errand is not led through it again. */
let portals: readonly TestApp[];
beforeAll(async () => {
  browser = await openBrowser();
  portals = await Promise.all(readers.map(() => testApp()));
});
afterAll(() => Promise.all([browser.close(), ...portals.map((portal) => portal.close())]));

const readers: readonly Reader[] = [
  { language: 'da', javaScript: false, width: phone },
  { language: 'en', javaScript: false, width: desktop },
  { language: 'en', javaScript: true, width: phone },
];

describe.each(selfServices.map((service) => [service.id, service] as const))(
  '%s',
  (id, service) => {
    it.each(readers.map((reader, index) => ({ ...reader, index })))(
      'is sent in $language, script $javaScript, $width pixels wide',
      async ({ index, ...reader }) => {
        const portal = portals[index];
        if (portal === undefined) throw new Error('a reader without a portal');
        const { page, look, close } = await openWindow(browser, portal, reader);
        await page.goto(`/self-service/${id}`);
        await look();
        await page.locator('main form[method=post] button').first().click();
        if (new URL(page.url()).pathname.startsWith('/demo-mitid'))
          await chooseAccount(page, 'Astrid');
        // Where the login found out that both ways are open, the choice is made here.
        if (pathOf(page) === `/self-service/${id}`)
          await page.locator('main form[method=post] button').first().click();
        for (let turn = 0; !pathOf(page).endsWith('/summary'); turn += 1) {
          const papers = service.attachments?.length ?? 0;
          expect(turn).toBeLessThan(service.steps.length + papers + 1);
          // Documents can wait: whoever has none at hand goes on.
          if (!pathOf(page).includes('/attachments/'))
            await answer(page, stepAt(page, service), service.examples.accepted[0]);
          await look();
          await press(page, 'next');
        }
        await look();
        await press(page, 'send');
        expect(await referenceIn(page, 'receipt')).toMatch(/^[0-9A-Z]{10}$/);
        await look();
        await close();
      },
      120_000,
    );
  },
);

const pathOf = (page: Page): string => new URL(page.url()).pathname;

function stepAt(page: Page, service: SelfService): Step {
  const step = service.steps.find((each) => pathOf(page).endsWith(`/${each.id}`));
  if (step === undefined) throw new Error(`No step at ${pathOf(page)}`);
  return step;
}

/** Fills every control that the page shows, whatever kind it is. */
async function answer(
  page: Page,
  step: Step,
  answers: Readonly<Record<string, unknown>>,
): Promise<void> {
  const controls = controlsOf(step, answers, { body: await page.content() });
  for (const [name, value] of Object.entries(controls)) {
    for (const each of [value].flat()) await fill(page, name, each);
  }
}

async function fill(page: Page, name: string, value: string): Promise<void> {
  const controls = page.locator(`[name="${name}"], [name="${name}[]"]`);
  if ((await controls.count()) === 0) return;
  const kind = await controls
    .first()
    .evaluate((one) => `${one.tagName} ${one.getAttribute('type')}`);
  if (/radio|checkbox/.test(kind)) await controls.and(page.locator(`[value="${value}"]`)).check();
  else if (kind.startsWith('SELECT')) await controls.first().selectOption(value);
  else await controls.first().fill(value);
}
