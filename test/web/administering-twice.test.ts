import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Citizen, pathOf } from '../support/citizen.ts';
import { atTheCounter } from '../support/filing.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const path = '/caseworker/admin/pauses';
const pause = { service: 'doctor-choice', messageDa: 'Nede lidt', messageEn: 'Down for a bit' };

let portal: TestApp;
let ditte: Citizen;
beforeEach(async () => {
  portal = await testApp();
  ditte = await atTheCounter(portal, 'Ditte');
});
afterEach(() => portal.close());

const changes = async () =>
  (await portal.store.administration.changes('municipality-0101', 9)).changes.length;

it('a double click changes once, and says that it did', async () => {
  const preview = await ditte.fill(path, { ...pause, action: 'preview' });
  const confirm = () => ditte.sendFrom(preview, path, { action: 'confirm' });
  const both = await Promise.all([confirm(), confirm()]);
  for (const each of both) expect([each.status, pathOf(each)]).toEqual([303, path]);
  expect(await changes()).toBe(1);
  expect((await ditte.follow(await confirm())).body).toContain('Ændringen er gemt');
  expect(await changes()).toBe(1);
});

it('so does one that takes something back', async () => {
  const preview = await ditte.fill(path, { ...pause, action: 'preview' });
  await ditte.sendFrom(preview, path, { action: 'confirm' });
  const [item = ''] = portal.store.administration.standing().map((each) => each.item);
  const page = await ditte.open(path);
  const asked = await ditte.sendFrom(page, path, { item, action: 'take-back' });
  const confirm = () => ditte.sendFrom(asked, path, { item, action: 'confirm-take-back' });
  for (const each of [await confirm(), await confirm()])
    expect([each.status, pathOf(each)]).toEqual([303, path]);
  expect(await changes()).toBe(2);
});

it('other words on the same form are told that something stands already', async () => {
  const preview = await ditte.fill(path, { ...pause, action: 'preview' });
  await ditte.sendFrom(preview, path, { action: 'confirm' });
  const other = { action: 'confirm', messageDa: 'Noget andet' };
  expect((await ditte.sendFrom(preview, path, other)).status).toBe(409);
  expect(await changes()).toBe(1);
});
