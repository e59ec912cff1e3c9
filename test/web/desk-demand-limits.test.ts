import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SelfService } from '../../src/self-services/define.ts';
import { healthCard } from '../../src/self-services/health-card/index.ts';
import { billedCard } from '../support/billed-card.ts';
import { atTheCounter, dayFields, rowAt } from '../support/filing.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { atTheDesk } from './at-the-desk.ts';
import { lost, order } from './card-order.ts';
import { last } from './exemption-case.ts';
import { citizenCpr } from './matrix-visits.ts';
import { peopleIn } from './citizen/toy-walk.ts';

let portal: TestApp;
afterEach(() => portal.close());

const reason = 'Kortet er blevet væk';
const before = { at: '2026-11-21T10:00:00Z' };
const confirm = (...subjects: ('legal-basis' | 'amounts' | 'complaint-guidance')[]) =>
  Promise.all(
    subjects.map((subject) =>
      portal.store.confirmations.add({
        service: 'health-card',
        subject,
        by: 'Demo Opdigtsen',
        on: '2026-11-20',
        demo: true,
      }),
    ),
  );

async function demandOf(kroner = '230') {
  const signe = await atTheDesk(portal, 'Signe Skrankesen');
  const { row } = await order(portal, lost);
  const { status, body } = await signe.act(row, 'demand', { kroner, feeReason: reason });
  return { status, body, kind: (await last(portal, row))?.kind };
}

describe('nothing is demanded', () => {
  const refused = { status: 409, kind: 'submitted' };

  it('on law that nobody has confirmed yet; the words typed stay', async () => {
    portal = await testApp({ ...before, services: [billedCard] });
    const answer = await demandOf();
    expect(answer).toMatchObject(refused);
    expect(answer.body).toContain('ikke bekræftet');
    expect(answer.body).toContain(reason);
  });

  it('where only paragraph and complaint guidance are confirmed', async () => {
    portal = await testApp({ ...before, services: [billedCard] });
    await confirm('legal-basis', 'complaint-guidance');
    expect(await demandOf()).toMatchObject(refused);
    await confirm('amounts');
    expect(await demandOf()).toMatchObject({ status: 303, kind: 'payment-demanded' });
  });

  it('of a year whose amount nobody has entered', async () => {
    portal = await testApp({ services: [{ ...billedCard, fee: healthCard.fee! }] });
    const answer = await demandOf();
    expect(answer).toMatchObject(refused);
    expect(answer.body).toContain('skrives i lovens data og bekræftes');
  });

  it.each([
    ['as the portal is today, without a time limit', healthCard],
    ['also with the amount entered', { ...billedCard, law: healthCard.law }],
  ] as readonly [string, SelfService][])('%s', async (_, service) => {
    portal = await testApp({ services: [service] });
    expect(await demandOf()).toMatchObject(refused);
  });

  it.each(['99999', '229', '460'])('other than the law’s amount: %s', async (kroner) => {
    portal = await testApp({ services: [billedCard] });
    const answer = await demandOf(kroner);
    expect(answer).toMatchObject(refused);
    expect(answer.body).toContain('Loven siger 230 kr.');
  });
});

describe('a filing by staff', () => {
  const path = '/caseworker/register/health-card';
  const filing = {
    'filing.way': 'paper',
    ...dayFields('filing.receivedOn', '2026-11-20'),
    'filing.ground[]': 'exempt',
    reason: 'lost',
    whom: 'self',
  };
  beforeEach(async () => {
    portal = await testApp({ services: [billedCard] });
  });

  it('of nobody known: nothing is demanded, for nobody could be told', async () => {
    const staff = await atTheCounter(portal, 'Signe');
    const fields = { ...filing, 'filing.unknown[]': 'yes', 'filing.name': 'Anna Ukendt' };
    const row = await rowAt(portal, await staff.fill(path, { ...fields, action: 'all-the-same' }));
    const signe = await atTheDesk(portal, 'Signe Skrankesen');
    const answer = await signe.act(row, 'demand', { kroner: '230', feeReason: reason });
    expect(answer.status).toBe(409);
    expect(answer.body).toContain('hvem der skal have brevet');
    expect(await portal.deps.outbox.ofCase(row.id)).toEqual([]);
    expect((await last(portal, row))?.kind).toBe('filed');
  });

  it('for a child: the letter is to the parent, by the parent’s name', async () => {
    const staff = await atTheCounter(portal, 'Signe');
    const astrid = { ...filing, 'filing.cpr': citizenCpr(portal, 'Astrid') };
    const found = await staff.fill(path, { ...astrid, action: 'find' });
    const kid = Object.values(peopleIn(found, 'whom')).find((key) => key !== 'self') ?? '';
    const done = await staff.fill(path, { ...astrid, whom: kid, action: 'register' });
    const row = await rowAt(portal, done);
    expect(row.principalName).not.toContain('Astrid');
    const signe = await atTheDesk(portal, 'Signe Skrankesen');
    await signe.act(row, 'demand', { kroner: '230', feeReason: reason });
    expect((await portal.deps.outbox.ofCase(row.id)).at(-1)).toMatchObject({
      notice: 'payment-demand',
      cpr: '7204880012',
      to: 'Astrid Holm Testesen',
    });
  });

  it('in English quotes the caseworker’s Danish words as the municipality’s own', async () => {
    const staff = await atTheCounter(portal, 'Signe');
    const fields = { ...filing, 'filing.cpr': citizenCpr(portal, 'Astrid') };
    const english = { ...fields, 'filing.language': 'en', action: 'register' };
    const row = await rowAt(portal, await staff.fill(path, english));
    const signe = await atTheDesk(portal, 'Signe Skrankesen');
    await signe.act(row, 'demand', { kroner: '230', feeReason: reason });
    const letter = (await portal.deps.outbox.ofCase(row.id)).at(-1)!;
    expect(letter.languages).toEqual(['en']);
    const words = letter.letter.paragraphs.map(({ en }) => en).join(' ');
    expect(words).toContain(`ask us. “${reason}.” The fee is set in`);
    expect(letter.letter.paragraphs.map(({ da }) => da).join(' ')).toMatch(
      new RegExp(`${reason}[.] +Gebyret står`),
    );
  });
});
