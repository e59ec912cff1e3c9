import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { billedCard } from '../support/billed-card.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk, carriedOut } from './at-the-desk.ts';
import { lost, order } from './card-order.ts';

const day = (year: string, month: string, date: string) => ({
  'paidOn.day': date,
  'paidOn.month': month,
  'paidOn.year': year,
});

const now = async (portal: TestApp, row: CaseRow) =>
  (await portal.deps.cases.byReference(row.reference))!;
const events = (portal: TestApp, row: CaseRow) => portal.deps.cases.events(row.id);
const kinds = async (portal: TestApp, row: CaseRow) =>
  (await events(portal, row)).map(({ kind }) => kind);

describe('in 2024, when the amount was known and is confirmed', () => {
  let portal: TestApp;
  let signe: AtTheDesk;
  beforeAll(async () => {
    portal = await testApp({ at: '2024-06-03T08:00:00Z', services: [billedCard] });
    for (const subject of ['legal-basis', 'amounts', 'complaint-guidance'] as const)
      await portal.store.confirmations.add({
        service: 'health-card',
        subject,
        by: 'Demo Opdigtsen',
        on: '2024-01-01',
        demo: true,
      });
    signe = await atTheDesk(portal, 'Signe Skrankesen');
  });
  afterAll(() => portal.close());

  it('a lost card waits for its fee at once: an administrative decision, told before sending', async () => {
    const { row, summary, receipt } = await order(portal, lost);
    expect(row.state).toBe('awaiting-payment');
    for (const page of [summary, receipt.body]) {
      expect(page).toContain('225');
      expect(page).toContain('§\u00a012, stk.\u00a07');
      expect(page).toContain('Styrelsen for Patientklager');
    }
    const [, demand] = await events(portal, row);
    expect(demand).toMatchObject({
      kind: 'payment-demanded',
      kroner: 225,
      by: { kind: 'system' },
      complaint: { body: { da: 'Styrelsen for Patientklager' } },
    });
    // Nobody knows yet where København takes payments, and none is invented.
    expect(demand).not.toHaveProperty('payAt');
  });

  it('is paid at the desk, and then goes on as every case does', async () => {
    const { row } = await order(portal, lost);
    const { body } = await signe.open(row);
    expect(body).toContain('Krævet, ikke betalt');
    expect(body).toContain('225 kr.');
    const paid = { ...day('2024', '6', '3'), paymentReference: 'BET-7' };
    expect((await signe.act(row, 'paid', paid)).status).toBe(303);
    expect((await events(portal, row)).at(-1)).toMatchObject({
      kind: 'paid',
      on: '2024-06-03',
      theirReference: 'BET-7',
      by: { kind: 'staff', role: 'caseworker' },
    });
    const after = await signe.open(row);
    expect(after.body).toContain('Betalt mandag den 3. juni 2024, nummer BET-7');
    expect(after.body).toContain('Ingen har sagen endnu');
    await signe.act(row, 'take');
    const done = { ...carriedOut, 'on.day': '3', 'on.month': '6', 'on.year': '2024' };
    expect((await signe.act(row, 'carry-out', done)).status).toBe(303);
    expect((await now(portal, row)).state).toBe('carried-out');
  });

  it.each([
    ['a day before the demand', { ...day('2024', '6', '2'), paymentReference: 'B' }, 'paidOn'],
    ['a day to come', { ...day('2024', '6', '4'), paymentReference: 'B' }, 'paidOn'],
    ['no day', { paymentReference: 'B' }, 'paidOn'],
    ['no number', day('2024', '6', '3'), 'paymentReference'],
    [
      'too long a number',
      { ...day('2024', '6', '3'), paymentReference: 'B'.repeat(61) },
      'paymentReference',
    ],
  ])('is not paid with %s', async (_, answers, field) => {
    const { row } = await order(portal, lost);
    const answer = await signe.act(row, 'paid', answers);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(`href="#${field}"`);
    expect((await now(portal, row)).state).toBe('awaiting-payment');
  });

  it('is let go with a reason that is kept, and once', async () => {
    const { row } = await order(portal, lost);
    expect((await signe.act(row, 'waive')).status).toBe(422);
    const why = { waiveReason: 'Kortet kom aldrig' };
    expect((await signe.act(row, 'waive', why)).status).toBe(303);
    expect(await now(portal, row)).toMatchObject({ state: 'in-progress' });
    const { body } = await signe.open(row);
    expect(body).toContain('Gebyret er frafaldet');
    expect(body).toContain('Kortet kom aldrig');
    expect(body).toContain('Frafaldet');
    expect((await signe.act(row, 'waive', why)).status).toBe(409);
    expect(
      (await signe.act(row, 'demand', { kroner: '225', feeReason: 'Det koster alligevel' })).status,
    ).toBe(409);
  });

  it('is not demanded twice, and not carried out before it is settled', async () => {
    const { row } = await order(portal, lost);
    const again = await signe.act(row, 'demand', { kroner: '300', feeReason: 'Det koster mere' });
    expect(again.status).toBe(409);
    const early = { ...carriedOut, 'on.day': '3', 'on.month': '6', 'on.year': '2024' };
    expect((await signe.act(row, 'carry-out', early)).status).toBe(409);
    expect(await kinds(portal, row)).toEqual(['submitted', 'payment-demanded']);
  });

  it('asks nothing for a card that never arrived', async () => {
    const { row, receipt } = await order(portal, { whom: 'self', reason: 'never-arrived' });
    expect(row.state).toBe('submitted');
    expect(receipt.body).toContain('21SFP09');
    expect((await signe.open(row)).body).toContain('Gratis');
    expect(await kinds(portal, row)).toEqual(['submitted']);
  });
});
