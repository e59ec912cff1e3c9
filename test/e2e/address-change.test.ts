import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openWindow, phone, type Reader } from '../support/browser.ts';
import {
  act,
  answerMove,
  chooseAccount,
  press,
  referenceIn,
  startAs,
  type,
} from '../support/journey.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const move = {
  date: '2026-11-30',
  query: 'eliasgade 10 st',
  hit: 'Eliasgade 10, st., 2300 København S',
  occupants: 'nobody',
} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const readers: readonly (Reader & { provider: 'embedded' | 'elsewhere' })[] = [
  { language: 'da', javaScript: true, provider: 'embedded' },
  { language: 'da', javaScript: false, provider: 'elsewhere' },
  { language: 'en', javaScript: false, provider: 'embedded' },
  { language: 'en', javaScript: true, provider: 'elsewhere', width: phone },
];

describe.each(readers)('a move in $language, script $javaScript, provider $provider', (reader) => {
  let portal: TestApp;
  let reference = '';
  beforeAll(async () => {
    portal = await testApp({ provider: reader.provider });
  });
  afterAll(() => portal.close());

  it('goes from the catalogue through login and steps to the receipt', async () => {
    const { page, look, close } = await openWindow(browser, portal, reader);
    await page.goto('/');
    await look();
    await page.locator('main a[href="/self-service/address-change"]').click();
    await look();
    await startAs(page, 'address-change', 'Astrid');
    await answerMove(page, move, look);
    expect(new URL(page.url()).pathname).toBe('/self-service/address-change/summary');
    await look();
    expect(await page.locator('main').innerText()).toContain(move.hit);
    await press(page, 'send');
    reference = await referenceIn(page, 'receipt');
    await look();
    await page.reload();
    expect(await page.locator('main').innerText()).toContain(move.hit);
    await close();
  });

  it('is taken and carried out by a caseworker of the municipality moved to', async () => {
    const { page, look, close } = await openWindow(browser, portal, reader);
    await page.goto('/caseworker');
    await look();
    await chooseAccount(page, 'Signe');
    await look();
    await page.locator(`a[href="/caseworker/cases/${reference}"]`).first().click();
    await look();
    await act(page, 'take');
    await type(page, 'on.day', '22');
    await type(page, 'on.month', '11');
    await type(page, 'on.year', '2026');
    await type(page, 'theirReference', 'CPR-2026-1');
    await act(page, 'carry-out');
    await look();
    const state = (await portal.deps.cases.byReference(reference as never))?.state;
    expect(state).toBe('carried-out');
    await close();
  });

  it('does not exist for a caseworker of another municipality', async () => {
    const { page, look, close } = await openWindow(browser, portal, reader);
    await page.goto('/caseworker');
    await chooseAccount(page, 'Oda');
    const answer = await page.goto(`/caseworker/cases/${reference}`);
    expect(answer?.status()).toBe(404);
    await look();
    await close();
  });

  it('has sent its letter, and is nowhere readable on disk or in the log', async () => {
    await portal.worker.runOnce();
    const letters = (await portal.deps.demo?.mailbox.recipients()) ?? [];
    expect(letters.map(({ name }) => name).join()).toContain('Astrid');
    const written = readdirSync(portal.dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'));
    expect(written.join('').length).toBeGreaterThan(100_000);
    for (const secret of ['7204880012', '720488-0012', 'Astrid', 'Eliasgade', 'CPR-2026-1']) {
      expect(written.some((text) => text.includes(secret))).toBe(false);
      expect(portal.logged()).not.toContain(secret);
    }
  });
});
