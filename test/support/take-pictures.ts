import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { desktop, openBrowser, openWindow, phone } from './browser.ts';
import { act, answerMove, chooseAccount, press, referenceIn, startAs, tick } from './journey.ts';
import { takeLetterPictures } from './letter-pictures.ts';
import { testApp } from './test-app.ts';

/** Pictures for the README and for whoever looks at every page: `docs/pictures/`, or the folder given. */
const folder = path.resolve(process.argv[2] ?? 'docs/pictures');
mkdirSync(folder, { recursive: true });

const browser = await openBrowser();
for (const width of [desktop, phone]) {
  const portal = await testApp();
  const { page, close } = await openWindow(browser, portal, { width });
  const picture = (name: string, whole = false) => take(page, `${name}${suffix(width)}`, whole);
  await page.goto('/');
  await picture('catalogue');
  await page.goto('/self-service/address-change');
  await picture('start-page');
  await page.goto('/rules');
  await picture('rules');
  await page.goto('/demo');
  await picture('demo');
  await page.goto('/self-service/address-change/another-way');
  await picture('another-way', true);
  await tick(page, 'ground[]', 'no-mitid');
  await page.locator('[name=municipality]').selectOption('0461');
  await press(page, 'refer');
  await referenceIn(page, 'referral');
  await picture('referral');
  await startAs(page, 'address-change', 'Sofie');
  let step = 0;
  const move = { date: '2026-11-30', query: 'nørregade 44 st', occupants: 'staying' } as const;
  const hit = 'Nørregade 44, st., 5000 Odense C';
  await answerMove(page, { ...move, hit }, async () => {
    step += 1;
    if (step === 3) await picture('step');
  });
  await picture('summary', true);
  await press(page, 'send');
  await referenceIn(page, 'receipt');
  await picture('receipt', true);
  await close();
  await atTheDesk(portal, width);
  await portal.close();
}
await takeLetterPictures(browser, folder);
await browser.close();

async function atTheDesk(portal: Awaited<ReturnType<typeof testApp>>, width: number) {
  const { page, close } = await openWindow(browser, portal, { width });
  await page.goto('/caseworker');
  await chooseAccount(page, 'Oda');
  await take(page, `caseworker-list${suffix(width)}`, false);
  await page.locator('a[href^="/caseworker/cases/"]').first().click();
  await act(page, 'take');
  await take(page, `caseworker-case${suffix(width)}`, true);
  await close();
}

function suffix(width: number): string {
  return width === desktop ? '' : `-${width}`;
}

async function take(page: Page, name: string, whole: boolean): Promise<void> {
  await page.evaluate('scrollTo(0, 0), document.fonts.ready.then(() => undefined)');
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: whole });
  console.log(path.join(folder, `${name}.png`));
}
