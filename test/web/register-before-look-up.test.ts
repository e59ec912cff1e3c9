import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Citizen } from '../support/citizen.ts';
import { atTheCounter } from '../support/filing.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { citizenCpr } from './matrix-visits.ts';

let portal: TestApp;
let staff: Citizen;
beforeAll(async () => {
  portal = await testApp();
  staff = await atTheCounter(portal, 'Helge');
});
afterAll(() => portal.close());

it('before anybody is looked up there is nobody to choose, and staff are told what to do', async () => {
  for (const id of ['robinson-list', 'doctor-choice', 'health-card', 'address-change']) {
    // oxlint-disable-next-line no-await-in-loop -- one browser
    const { body } = await staff.open(`/caseworker/register/${id}`);
    expect(body, id).not.toMatch(/Mig selv|ring til kommunen|dine børn|value="self"/);
  }
  const { body } = await staff.open('/caseworker/register/robinson-list');
  expect(body).toContain('Slå borgeren op først');
  const asked = await staff.fill('/caseworker/register/robinson-list', {
    'filing.cpr': citizenCpr(portal, 'Astrid'),
    action: 'look-up',
  });
  expect(asked.body).not.toContain('Slå borgeren op først');
  expect(asked.body).toContain('Borgeren selv (Astrid');
});
