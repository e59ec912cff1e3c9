import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Citizen } from '../support/citizen.ts';
import { atTheCounter } from '../support/filing.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const assist = '/caseworker/assist';

let portal: TestApp;
let bodil: Citizen;
beforeAll(async () => {
  portal = await testApp();
  bodil = await atTheCounter(portal, 'Bodil');
});
afterAll(() => portal.close());

const press = async (action: string) => bodil.follow(await bodil.fill(assist, { action }));
const logged = async () =>
  (await portal.deps.cases.accessLog('municipality-0101', 50))
    .map(({ purpose }) => purpose)
    .filter((purpose) => purpose.startsWith('assist'));

it('help is in the log as it begins and as it ends, and once each', async () => {
  await press('end');
  expect(await logged()).toEqual([]);
  await press('begin');
  expect(await logged()).toEqual(['assist']);
  await press('end');
  await press('end');
  expect(await logged()).toEqual(['assist-end', 'assist']);
});

it('a new code ends the one before, and the log says both', async () => {
  const before = (await logged()).length;
  await press('begin');
  await press('begin');
  expect((await logged()).slice(0, -before)).toEqual(['assist', 'assist-end', 'assist']);
});

it('a code that has run out ends by itself: nobody ended it', async () => {
  const { length } = await logged();
  portal.clock.set('2026-11-22T11:00:00Z');
  bodil = await atTheCounter(portal, 'Bodil');
  await press('end');
  expect(await logged()).toHaveLength(length);
});

it('the log says it in words', async () => {
  const auditor = await atTheCounter(portal, 'Tage');
  expect((await auditor.open('/caseworker/log')).body).toContain('Afsluttede hjælpen');
});
