import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whomToTell } from '../../src/cases/case-letter.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { openSampleCase, sampleCitizen, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';

let portal: TestApp;
let signe: AtTheDesk;
let lead: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
  lead = await atTheDesk(portal, 'Laust');
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

describe.each([
  [
    'mandate',
    'mandate',
    'Kanarie Fuglesangsen for Ida Testesen (digital fuldmagt urn:dk:power, set ',
  ],
  ['guardian', 'guardianship', 'Kanarie Fuglesangsen som værge for Ida Testesen (slået op '],
] as const)('somebody acting as %s', (as, basis, sentBy) => {
  const adult = {
    cpr: '9012340459' as Cpr,
    name: 'Ida Testesen',
    basis,
    checkedAt: '2026-11-20T09:00:00Z',
    ...(basis === 'mandate' && { power: 'urn:dk:power' }),
  };
  const acted = Object.assign(submitted(), {
    by: { kind: 'citizen', ...sampleCitizen, as },
    onBehalfOf: [adult],
  });
  const whose = { principal: adult.cpr, principalName: adult.name, filer: sampleCitizen.cpr };

  it('stands at the head of the case, in its history and in its file, with what it rests on', async () => {
    const row = await openSampleCase(portal, acted, whose);
    const { body } = await signe.open(row);
    expect(body).toContain(`Sendt digitalt af ${sentBy}`);
    expect(body.split(sentBy).length).toBeGreaterThan(2);
    expect(body).toContain(as === 'mandate' ? '(med fuldmagt)' : '(værge)');
  });

  it('has a word of its own in the list as a file', async () => {
    await openSampleCase(portal, acted, whose);
    const { body } = await lead.get('/caseworker/export.csv?view=all');
    expect(body).toContain('Sendt for en anden');
    expect(body).toMatch(as === 'mandate' ? /;"?fuldmagt/ : /;"?værge/);
  });

  it('is never looked up at the desk: letters go to the one it is for', async () => {
    const row = await openSampleCase(portal, acted, whose);
    const events = await portal.deps.cases.events(row.id);
    expect(await whomToTell(portal.deps, row, events)).toEqual({
      cpr: adult.cpr,
      name: adult.name,
    });
  });
});
