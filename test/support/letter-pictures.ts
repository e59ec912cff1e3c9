import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Language, languages } from '../../src/domain/language.ts';
import { atTheDesk } from '../web/at-the-desk.ts';
import { because, cardOnPaper, guardDone, readAndSend } from '../web/filed-card.ts';
import { deskOf } from './at-the-desk-in-chromium.ts';
import { billedCard } from './billed-card.ts';
import { openWindow } from './browser.ts';
import { press, referenceIn, tick } from './journey.ts';
import { type TestApp, testApp } from './test-app.ts';

const canDraw = spawnSync('pdftoppm', ['-v']).status === 0;
const sizes = ['plain', 'large'] as const;
/** A sheet of A4 on the screen, for the page to print where no PDF can be drawn. */
const a4 = { width: 794, height: 1123 };

/** The slip and the letter that rejects, as they are printed: in Danish and English, in normal and large print. */
export async function takeLetterPictures(browser: Browser, folder: string): Promise<void> {
  const portal = await testApp({ services: [billedCard] });
  for (const language of languages) {
    await takeSlip(browser, portal, folder, language);
    await takeRejection(browser, portal, folder, language);
  }
  await portal.close();
}

async function takeSlip(browser: Browser, portal: TestApp, folder: string, language: Language) {
  const { page, close } = await openWindow(browser, portal, { language });
  await page.goto('/self-service/address-change/another-way');
  await tick(page, 'ground[]', 'exempt');
  await page.locator('[name=municipality]').selectOption('0326');
  await press(page, 'refer');
  const slip = `/referral/${await referenceIn(page, 'referral')}`;
  for (const size of sizes) {
    const to = path.join(folder, `slip-${size}-${language}`);
    const pdf = await page.request.get(`${slip}/pdf?size=${size}&lang=${language}`);
    if (canDraw) draw(await pdf.body(), to);
    else await printOf(page, `${slip}?size=${size}`, to);
  }
  await close();
}

/** A wish for a health card on paper, as if somebody had found how long one can complain. */
async function takeRejection(
  browser: Browser,
  portal: TestApp,
  folder: string,
  language: Language,
) {
  const signe = await atTheDesk(portal, 'Signe');
  const laust = await atTheDesk(portal, 'Laust');
  const { page, close } = await openWindow(browser, portal);
  await deskOf(page, 'Signe');
  for (const size of sizes) {
    const row = await cardOnPaper(portal, { language, largePrint: size === 'large' });
    await guardDone(signe, row);
    await readAndSend(signe, row, 'reject-channel', because);
    await laust.takeOver(row);
    await readAndSend(laust, row, 'confirm-rejection');
    await portal.worker.runOnce();
    const letters = await portal.deps.outbox.ofCase(row.id);
    const letter = letters.find(({ notice }) => notice === 'channel-decision');
    if (letter === undefined) throw new Error('no letter rejects');
    const to = path.join(folder, `rejection-${size}-${language}`);
    const at = `/caseworker/cases/${row.reference}/letters/${letter.id}/pdf?size=${size}`;
    if (canDraw) draw(await (await page.request.get(at)).body(), to);
    else await printOf(page, `/caseworker/cases/${row.reference}`, to);
  }
  await close();
}

/** Each page of it as a picture: `name.png`, or `name-1.png` and so on. */
function draw(pdf: Buffer, to: string): void {
  writeFileSync(`${to}.pdf`, pdf);
  execFileSync('pdftoppm', ['-r', '72', '-gray', '-png', `${to}.pdf`, to]);
  rmSync(`${to}.pdf`);
  console.log(to);
}

async function printOf(page: Page, address: string, to: string): Promise<void> {
  await page.setViewportSize(a4);
  await page.emulateMedia({ media: 'print' });
  await page.goto(address);
  await page.screenshot({ path: `${to}.png`, fullPage: true });
  console.log(to);
}
