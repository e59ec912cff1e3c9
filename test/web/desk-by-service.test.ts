import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import type { ChargeDecision } from '../../src/self-services/charge.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import {
  openSampleCase,
  type SampleLetter,
  sampleDecision,
  submitted,
} from '../support/sample-cases.ts';
import { billedCard } from '../support/billed-card.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';

let portal: TestApp;
let signe: AtTheDesk;
beforeAll(async () => {
  portal = await testApp({ services: [billedCard] });
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterAll(() => portal.close());

const kinds = async (row: CaseRow) =>
  (await portal.deps.cases.events(row.id)).map((event) => event.kind);

describe('the form of what was carried out', () => {
  const services = selfServices.filter(({ decides }) => decides === undefined);

  it.each(services)('names the system of $id', async ({ id, system }) => {
    const row = await openSampleCase(portal, submitted(), { service: id });
    await signe.act(row, 'take');
    const { body } = await signe.open(row);
    expect(/name="system"[^>]*value="([^"]*)"/.exec(body)?.[1]).toBe(system);
  });

  it('names none for a service that is gone, and keeps what was typed instead', async () => {
    const row = await openSampleCase(portal, submitted(), { service: 'long-gone' });
    await signe.act(row, 'take');
    expect((await signe.open(row)).body).toMatch(/name="system"[^>]*value=""/);
    const known = await openSampleCase(portal);
    await signe.act(known, 'take');
    const emptied = await signe.act(known, 'carry-out', { system: '' });
    expect(emptied.body).toMatch(/name="system"[^>]*value=""/);
  });
});

describe('whose answer has come', () => {
  const asked = async (letters: readonly SampleLetter[]) => {
    const row = await openSampleCase(portal, submitted(), {}, letters);
    const { body } = await signe.open(row);
    const from = [...body.matchAll(/name="from"[^>]*value="([^"]*)"/g)].map(([, value]) => value);
    return { row, from };
  };

  it('names neither another parent nor a host where nobody wrote to them', async () => {
    const { row, from } = await asked([
      { notice: 'receipt', held: false, to: 'Kanarie Fuglesangsen' },
    ]);
    expect(from).toEqual(['citizen', 'somebody-else']);
    const { body } = await signe.open(row);
    expect(body).not.toMatch(/anden forælder|bor på adressen/i);
    const answer = await signe.act(row, 'answer', { from: 'host', answer: 'Ja' });
    expect(answer.status).toBe(422);
    expect((await signe.act(row, 'answer', { from: 'citizen', answer: 'Ja' })).status).toBe(303);
    expect((await signe.open(row)).body).toContain('Borgeren: Ja');
  });

  it.each([
    ['hearing', ['other-parent', 'citizen', 'somebody-else']],
    ['host-declaration', ['host', 'citizen', 'somebody-else']],
  ] as const)('names whoever got the letter: %s', async (notice, options) => {
    expect((await asked([{ notice, held: false }])).from).toEqual(options);
    expect((await asked([{ notice, held: true }])).from).toEqual(['citizen', 'somebody-else']);
  });
});

describe('a fee on a case that is free', () => {
  const basis = sampleDecision.reasons[0]!.basis;
  const why = { da: 'Gratis', en: 'Free' };
  const free: ChargeDecision = { kind: 'free', standing: 'free', why, basis };
  const fee = { kroner: '230', feeReason: 'Det koster alligevel' };

  it('is not demanded on the paragraph that makes it free', async () => {
    const row = await openSampleCase(portal, submitted({ charge: free }));
    expect((await signe.open(row)).body).not.toContain('/demand"');
    expect((await signe.act(row, 'demand', fee)).status).toBe(409);
    expect(await kinds(row)).toEqual(['submitted']);
  });

  it('rests on the fee’s own paragraph where the citizen’s word made it free', async () => {
    const otherwise = { ...basis, section: '§ 99' };
    const row = await openSampleCase(portal, submitted({ charge: { ...free, otherwise } }), {
      service: 'health-card',
    });
    expect((await signe.act(row, 'demand', fee)).status).toBe(303);
    const [, demand] = await portal.deps.cases.events(row.id);
    expect(demand).toMatchObject({ kind: 'payment-demanded', basis: { section: '§ 99' } });
  });
});

it('marks words that speak to the citizen as such', async () => {
  const row = await openSampleCase(portal, submitted());
  expect((await signe.open(row)).body).toContain('Med ordene til borgeren');
  const english = await signe.get(`/caseworker/cases/${row.reference}`, 'en');
  expect(english.body).toContain('In the words to the citizen');
});

it('asks staff for the citizen’s number, not for their own card', async () => {
  const { body } = await signe.get('/caseworker/register/robinson-list');
  expect(body).not.toContain('dit sundhedskort');
  expect(body).toContain('taler til borgeren');
});
