import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cpr } from '../../src/domain/cpr.ts';
import { openSampleCase, sampleCitizen, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';

let portal: TestApp;
let signe: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterAll(() => portal.close());

const child = { cpr: '6901194368' as Cpr, name: 'Ida Testesen', basis: 'custody' } as const;
const forIda = Object.assign(submitted(), {
  by: { kind: 'citizen', ...sampleCitizen, as: 'parent' },
  onBehalfOf: [child],
});
const words = 'Kanarie Fuglesangsen som forælder for Ida Testesen (forældremyndighed)';

it('that a parent acted stands at the head of the case and in its history', async () => {
  const whose = { principal: child.cpr, principalName: child.name, filer: sampleCitizen.cpr };
  const { body } = await signe.open(await openSampleCase(portal, forIda, whose));
  expect(body).toContain(`Sendt digitalt af ${words}`);
  expect(body).toMatch(new RegExp(`Sendt af</dt>\\s*<dd>${words.replaceAll(/[()]/g, '\\$&')}`));
});

it('also where it is for the parent too', async () => {
  const { body } = await signe.open(await openSampleCase(portal, forIda));
  expect(body).toContain('Kanarie Fuglesangsen for sig selv og som forælder for Ida Testesen');
});

it('and nothing is said of it where nobody acted for another', async () => {
  const { body } = await signe.open(await openSampleCase(portal));
  expect(body).not.toContain('som forælder');
  expect(body).not.toContain('Sendt af<');
});
