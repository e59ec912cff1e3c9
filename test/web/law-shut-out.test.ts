import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Citizen } from '../support/citizen.ts';
import { atTheCounter } from '../support/filing.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const form = '/caseworker/law/robinson-list/legal-basis';

let portal: TestApp;
let ditte: Citizen;
beforeAll(async () => {
  portal = await testApp();
  ditte = await atTheCounter(portal, 'Ditte Driftesen');
});
afterAll(() => portal.close());

async function shutOutDitte() {
  const change = {
    authorityId: 'municipality-0101',
    subject: 'staff',
    item: 'staff-0101-administrator',
    value: { access: 'closed', why: 'Fratrådt' },
    at: portal.clock.now().toString(),
    by: { id: 'another-administrator', name: 'En Anden' },
  } as const;
  expect((await portal.store.administration.change(change, 0)).ok).toBe(true);
}

it('an administrator gives no word once they were shut out, even while it was on its way', async () => {
  const before = await portal.store.confirmations.of('robinson-list');
  const preview = await ditte.fill(form, { 'read[]': 'yes', action: 'preview' });
  const { cases } = portal.deps;
  const log = cases.log.bind(cases);
  // The last that is written before the word itself: whoever shuts them out is a moment faster.
  cases.log = async (entries) => {
    await log(entries);
    if (entries.some(({ purpose }) => purpose === 'confirm-law')) await shutOutDitte();
  };
  const { status } = await ditte.sendFrom(preview, form, { action: 'confirm' });
  cases.log = log;
  expect(status).toBe(403);
  expect(await portal.store.confirmations.of('robinson-list')).toEqual(before);
});
