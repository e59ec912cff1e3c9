import { afterAll, beforeAll, expect, it } from 'vitest';
import { Citizen, pathOf } from '../../support/citizen.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

const form = '/self-service/housing-benefit';
const home = { registered: 'not-reported', applied: 'moved-out', action: 'next' };

it('leads whoever has not reported their move there first, and keeps what was answered', async () => {
  const astrid = new Citizen(portal);
  await astrid.logIn('Astrid', form);
  const stopped = await astrid.fill(`${form}/home`, home);
  expect(stopped.status).toBe(422);
  expect(stopped.body).toContain('href="/self-service/address-change"');

  expect((await astrid.open('/self-service/address-change')).status).toBe(200);
  const back = await astrid.open(`${form}/home`);
  expect(back.body).toMatch(/checked value="moved-out"/);
  const on = await astrid.fill(`${form}/home`, { ...home, registered: 'reported' });
  expect(pathOf(on)).toBe(`${form}/date`);
});

it('shows no such way to whoever only left the question out', async () => {
  const sofie = new Citizen(portal);
  await sofie.logIn('Sofie', form);
  const stopped = await sofie.fill(`${form}/home`, { ...home, registered: '' });
  expect(stopped.status).toBe(422);
  expect(stopped.body).not.toContain('href="/self-service/address-change"');
});
