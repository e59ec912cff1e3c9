import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actsOn } from '../support/acts-on.ts';
import {
  desktop,
  openBrowser,
  openWindow,
  phone,
  type Reader,
  type Window,
} from '../support/browser.ts';
import { answerMove, chooseAccount, press, referenceIn } from '../support/journey.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let browser: Browser;
let portal: TestApp;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Sample {
  readonly cpr: string;
  readonly fornavn: string;
  readonly fuldmagt_for: string | null;
  readonly note: string;
}
const file = new URL('../../src/registers/demo/data/test-borgere.json', import.meta.url);
const { personer } = JSON.parse(readFileSync(file, 'utf8')) as { personer: readonly Sample[] };
const called = (cpr: string | null) => personer.find((each) => each.cpr === cpr)?.fornavn;

it('walks everybody in the sample for whom somebody acts', () => {
  const mandates = personer.filter(({ fuldmagt_for: whom }) => whom !== null);
  expect(mandates.map((one) => [one.fornavn, called(one.fuldmagt_for)])).toEqual([
    ['Thomas', 'Gunnar'],
  ]);
  const others = personer.filter(({ note }) => /guardian|parent/.test(note));
  expect(others.map(({ fornavn }) => fornavn)).toEqual(['Freja', 'Ulla']);
});

const readers: readonly Reader[] = [
  { language: 'da', width: desktop, javaScript: true },
  { language: 'en', width: phone, javaScript: false },
];
const words = {
  da: {
    gunnar: 'Du handler for Gunnar Gammeltest med fuldmagt.',
    ulla: 'Du handler for Ulla Værgetest som værge.',
    refused: 'Her kan du ikke handle for en anden på nettet',
    notCovered: 'Du har en fuldmagt, som ikke gælder her.',
  },
  en: {
    gunnar: 'You act for Gunnar Gammeltest by power of attorney.',
    ulla: 'You act for Ulla Værgetest as guardian.',
    refused: 'You cannot act for somebody else online here',
    notCovered: 'You hold a power of attorney that does not reach this.',
  },
};

describe.each(readers)('in $language at $width pixels, scripts: $javaScript', (reader) => {
  const said = words[reader.language ?? 'da'];
  // Of their own: whoever has chosen before is not asked again.
  beforeAll(async () => {
    portal = await testApp();
  });
  afterAll(() => portal.close());

  it('Thomas moves Gunnar by power of attorney, and Gunnar gets a letter on paper', async () => {
    const window = await open(reader);
    const { page } = window;
    await startFor(window, 'address-change', 'Thomas', 'Gunnar');
    expect(await page.locator('main').innerText()).toContain(said.gunnar);
    await window.look();
    await goOnline(page);
    const seen = async () => expect(await page.locator('main').innerText()).toContain(said.gunnar);
    await answerMove(
      page,
      {
        date: '2026-11-20',
        query: 'Eliasgade 10, st',
        hit: 'Eliasgade 10, st., 2300 København S',
        occupants: 'nobody',
      },
      seen,
    );
    await seen();
    await window.look();
    await press(page, 'send');
    const reference = await referenceIn(page, 'receipt');
    expect(await page.locator('main').innerText()).toContain('Thomas Fuldmagt');
    await window.look();
    expect(await actsOn(portal, reference)).toMatchObject({
      as: 'mandate',
      by: 'Thomas Fuldmagt',
      behalf: [['Gunnar Gammeltest', 'mandate']],
      told: ['Gunnar Gammeltest', 'filed-for-you', 'paper'],
    });
    await window.close();
  });

  it('Vibeke moves Ulla as her guardian, and Ulla gets a letter on paper', async () => {
    const window = await open(reader);
    const { page } = window;
    await startFor(window, 'address-change', 'Vibeke', 'Ulla');
    expect(await page.locator('main').innerText()).toContain(said.ulla);
    await goOnline(page);
    await answerMove(page, {
      date: '2026-11-20',
      query: 'Eliasgade 10, st',
      hit: 'Eliasgade 10, st., 2300 København S',
      occupants: 'nobody',
    });
    await press(page, 'send');
    const reference = await referenceIn(page, 'receipt');
    await window.look();
    expect(await actsOn(portal, reference)).toMatchObject({
      as: 'guardian',
      by: 'Vibeke Værgesen',
      behalf: [['Ulla Værgetest', 'guardianship']],
      told: ['Ulla Værgetest', 'filed-for-you', 'paper'],
    });
    await window.close();
  });

  it('Line orders a card for Freja as her mother, and Freja gets word of it', async () => {
    const window = await open(reader);
    const { page } = window;
    await page.goto('/self-service/health-card');
    await page.locator('main form[method=post] button').first().click();
    await chooseAccount(page, 'Line');
    await page.waitForURL('**/health-card/who');
    await page.getByLabel('Freja').check();
    await press(page, 'next');
    await page.locator('[name=reason][value=magnetic-strip]').check();
    for (let step = 0; step < 3 && !page.url().endsWith('/summary'); step += 1) {
      const before = page.url();
      await press(page, 'next');
      await page.waitForURL((url) => url.href !== before);
    }
    await press(page, 'send');
    const reference = await referenceIn(page, 'receipt');
    await window.look();
    expect(await actsOn(portal, reference)).toMatchObject({
      as: 'parent',
      by: 'Line Barntest',
      behalf: [['Freja Barntest', 'custody']],
      told: ['Freja Barntest', 'filed-for-you', 'paper'],
    });
    await window.close();
  });

  it('Emil, who is 15, is nobody’s to act for: Karen cannot choose him', async () => {
    const window = await open(reader);
    const { page } = window;
    await page.goto('/login?returnTo=/self-service/health-card/who');
    await chooseAccount(page, 'Karen');
    await page.waitForURL('**/health-card/who');
    expect(await page.locator('main').innerText()).not.toContain('Emil');
    await window.close();
  });

  it('what the law wants the person for, and what no power reaches, lead to the other ways', async () => {
    const window = await open(reader);
    const { page } = window;
    await page.goto('/login?returnTo=/self-service/digital-post-exemption/for-whom');
    await chooseAccount(page, 'Thomas');
    await page.waitForURL('**/for-whom');
    expect(await page.locator('main').innerText()).toContain(said.refused);
    await window.look();
    await page.goto('/self-service/robinson-list/for-whom');
    expect(await page.locator('main').innerText()).toContain(said.notCovered);
    await window.look();
    await page.locator('main a[href$="/another-way"]').first().click();
    await page.waitForURL('**/robinson-list/another-way');
    await window.close();
  });
});

const open = (reader: Reader): Promise<Window> => openWindow(browser, portal, reader);

/** From the first page through login and the choice to what comes next. */
async function startFor({ page, look }: Window, service: string, agent: string, name: string) {
  await page.goto(`/self-service/${service}`);
  await page.locator('main form[method=post] button').first().click();
  await chooseAccount(page, agent);
  await page.waitForURL('**/for-whom');
  await look();
  await page.getByLabel(name).check();
  await page.locator('main form[action$="/for-whom"] button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.endsWith('/for-whom'));
}

/** Whoever is exempt is shown both ways first: the digital one. */
async function goOnline(page: Page) {
  const start = page.locator('main form[action$="/address-change"] button').first();
  if ((await start.count()) === 0) return;
  await start.click();
  await page.waitForURL('**/destination');
}
