import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openWindow, type Window } from '../support/browser.ts';
import { chooseAccount, press, referenceIn, tick } from '../support/journey.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let browser: Browser;
let portal: TestApp;
beforeAll(async () => {
  [browser, portal] = await Promise.all([openBrowser(), testApp()]);
});
afterAll(() => Promise.all([browser.close(), portal.close()]));

const open = (): Promise<Window> => openWindow(browser, portal, { javaScript: false });
const caseOf = async (reference: string) => {
  const row = await portal.deps.cases.byReference(reference as never);
  if (row === undefined) throw new Error('no such case');
  return row;
};

/** Ticks what fits on the page of other ways and asks for a referral, without logging in. */
async function refer({ page }: Window, service: string, grounds: readonly string[]) {
  await page.goto(`/self-service/${service}/another-way`);
  for (const ground of grounds) await tick(page, 'ground[]', ground);
  const municipality = page.locator('[name=municipality]');
  if ((await municipality.count()) > 0) await municipality.selectOption('0101');
  await press(page, 'refer');
  return caseOf(await referenceIn(page, 'referral'));
}

describe('exempt from Digital Post', () => {
  it('and wanting help: both ways on the first page, another way is a right, no proof is asked for', async () => {
    const window = await open();
    const { page } = window;
    await page.goto('/login?returnTo=/self-service/health-card');
    await chooseAccount(page, 'Carla');
    await page.waitForURL('**/self-service/health-card');
    await page.locator('main section a[href$="/another-way"]').first().click();
    await tick(page, 'ground[]', 'exempt');
    await tick(page, 'ground[]', 'help');
    expect(await page.locator('main input[type=file]').count()).toBe(0);
    await press(page, 'refer');
    const row = await caseOf(await referenceIn(page, 'referral'));
    expect(row).toMatchObject({ outcome: 'refer', standing: 'right', claim: 'exempt' });
    await window.close();
  });

  it('and preferring the digital form: accepted there', async () => {
    const window = await open();
    const { page } = window;
    await page.goto('/login?returnTo=/self-service/health-card');
    await chooseAccount(page, 'Carla');
    await page.waitForURL('**/self-service/health-card');
    await page.locator('main section form[action$="/health-card"] button').first().click();
    for (let step = 0; step < 4 && !page.url().endsWith('/summary'); step += 1) {
      const reason = page.locator('[name=reason][value=magnetic-strip]');
      if ((await reason.count()) > 0) await reason.check();
      const whom = page.locator('[name=whom][type=radio]');
      if ((await whom.count()) > 0) await whom.first().check();
      const before = page.url();
      await press(page, 'next');
      await page.waitForURL((url) => url.href !== before);
    }
    await press(page, 'send');
    const row = await caseOf(await referenceIn(page, 'receipt'));
    expect(row).toMatchObject({ outcome: 'accept', way: 'self-service', claim: 'exempt' });
    await window.close();
  });
});

/** The grounds that the law’s preparatory works name, as the page names them beside the one tick that they share. */
const circumstances = [
  ['a disability', 'address-change', 'Et handicap', /handicap|disabilit/i],
  [
    'no digital skills',
    'doctor-choice',
    'svært ved computer',
    /svært ved computer|trouble with comp/i,
  ],
  ['a vulnerable life', 'robinson-list', 'en svær tid i livet', /svær tid|hard time in life/i],
  ['the language', 'health-card', 'sproget', /\bsproget\b|[^"]language difficult/i],
] as const;

describe('special circumstances', () => {
  it.each(circumstances)(
    '%s: one tick, a referral that is looked at, and named nowhere in the store',
    async (_, service, named, words) => {
      const window = await open();
      await window.page.goto(`/self-service/${service}/another-way`);
      expect(await window.page.locator('main').innerText()).toContain(named);
      const row = await refer(window, service, ['circumstance']);
      expect(row).toMatchObject({ standing: 'authority-assesses', claim: 'circumstance' });
      expect(await window.page.locator('main').innerText()).not.toMatch(words);
      await portal.worker.runOnce();
      const kept = JSON.stringify([
        await portal.deps.cases.events(row.id),
        await portal.deps.outbox.ofCase(row.id),
        await portal.deps.cases.accessLog(row.authorityId, 100),
        portal.logged(),
      ]);
      expect(kept).toContain('"circumstanceClaimed":true');
      expect(kept).not.toMatch(words);
      const files = filesIn(portal.dataDir);
      expect(files.some((file) => file.includes(row.reference))).toBe(true);
      for (const file of files) expect(file).not.toMatch(words);
      await window.close();
    },
  );

  it('cannot get MitID: among them, and looked at', async () => {
    const window = await open();
    await window.page.goto('/self-service/health-card/another-way');
    expect(await window.page.locator('main').innerText()).toContain('ikke kan få MitID');
    const row = await refer(window, 'health-card', ['circumstance', 'no-mitid']);
    expect(row).toMatchObject({ standing: 'authority-assesses', claim: 'circumstance' });
    await window.close();
  });
});

describe('has no MitID', () => {
  it.each(['address-change', 'doctor-choice', 'robinson-list', 'health-card'])(
    '%s: a referral without login, to ways that need none',
    async (service) => {
      const window = await open();
      const row = await refer(window, service, ['no-mitid']);
      expect(row).toMatchObject({ outcome: 'refer', standing: 'authority-assesses', service });
      const [referred] = await portal.deps.cases.events(row.id);
      if (referred?.kind !== 'referred') throw new Error('not referred');
      expect(referred.by.kind).toBe('anonymous');
      expect(referred.decision.facts).toMatchObject({ hasMitId: false, assurance: 'none' });
      expect(await window.page.locator('main').innerText()).toContain('Borgerservice');
      await window.close();
    },
  );
});

/** Every file of the installation, as whoever stole the disk would read it. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)).toString('utf8'));
}
