import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { billedCard } from '../support/billed-card.ts';
import { openSampleCase } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { lost, order } from './card-order.ts';

const now = async (portal: TestApp, row: CaseRow) =>
  (await portal.deps.cases.byReference(row.reference))!;
const events = (portal: TestApp, row: CaseRow) => portal.deps.cases.events(row.id);
const kinds = async (portal: TestApp, row: CaseRow) =>
  (await events(portal, row)).map(({ kind }) => kind);

describe('in 2026, when an administrator has entered the amount and confirmed it', () => {
  let portal: TestApp;
  let signe: AtTheDesk;
  beforeAll(async () => {
    portal = await testApp({ services: [billedCard] });
    signe = await atTheDesk(portal, 'Signe Skrankesen');
  });
  afterAll(() => portal.close());

  it('none is named where the form does not know it, and nothing waits: the authority tells', async () => {
    const { row, summary, receipt } = await order(portal, lost);
    expect(row.state).toBe('submitted');
    expect(await kinds(portal, row)).toEqual(['submitted']);
    for (const page of [summary, receipt.body]) expect(page).not.toMatch(/\d+ kr\./);
    expect((await events(portal, row))[0]).toMatchObject({
      charge: { standing: 'told-by-authority', kind: 'fee' },
    });
    expect((await signe.open(row)).body).toContain('Ikke krævet endnu');
  });

  it('is demanded by a caseworker, who writes why, and the citizen gets a letter', async () => {
    const { row, citizen } = await order(portal, lost);
    await signe.act(row, 'take');
    expect((await signe.open(row)).body).toContain('Kræv det her');
    const why = 'Kortet er blevet væk <img src=x>';
    expect((await signe.act(row, 'demand', { kroner: '230', feeReason: why })).status).toBe(303);
    expect(await now(portal, row)).toMatchObject({ state: 'awaiting-payment' });
    const letter = (await portal.deps.outbox.ofCase(row.id)).find(
      ({ notice }) => notice === 'payment-demand',
    );
    expect(letter).toMatchObject({ state: 'waiting', cpr: '7204880012', languages: ['da'] });
    const words = letter?.letter.paragraphs.map(({ da }) => da).join(' ');
    for (const part of [
      '230 kr.',
      '§\u00a012, stk.\u00a07',
      'klage til Styrelsen for Patientklager',
    ])
      expect(words).toContain(part);
    const receipt = await citizen.open(`/receipt/${row.reference}`);
    expect(receipt.body).toContain('230');
    expect(receipt.body).toContain('&lt;img');
    expect(receipt.body).not.toContain('<img src=x');
  });

  it('of a child is the parent’s to pay', async () => {
    const { row } = await order(portal, { whom: 'kid', reason: 'lost' });
    expect(row.filer).toBe('7204880012');
    await signe.act(row, 'demand', { kroner: '230', feeReason: 'Kortet er væk' });
    const letters = await portal.deps.outbox.ofCase(row.id);
    expect(letters.at(-1)?.to).toContain('Astrid');
    expect(letters.map(({ notice, cpr }) => [notice, cpr === row.principal])).toEqual([
      ['receipt', false],
      ['filed-for-you', true],
      ['payment-demand', false],
    ]);
  });

  it.each([
    ['nothing', {}, ['kroner', 'feeReason']],
    ['no reason', { kroner: '225' }, ['feeReason']],
    ['øre', { kroner: '225,50', feeReason: 'Kortet er væk' }, ['kroner']],
    ['zero', { kroner: '0', feeReason: 'Kortet er væk' }, ['kroner']],
    ['less than nothing', { kroner: '-5', feeReason: 'Kortet er væk' }, ['kroner']],
    ['a word', { kroner: '230', feeReason: 'Kort væk.' }, ['feeReason']],
    ['a slip of the keyboard', { kroner: '225000', feeReason: 'Kortet er væk' }, ['kroner']],
  ])('is not demanded with %s', async (_, answers, fields) => {
    const { row } = await order(portal, lost);
    const answer = await signe.act(row, 'demand', answers);
    expect(answer.status).toBe(422);
    for (const field of fields) expect(answer.body).toContain(`href="#${field}"`);
    expect(await kinds(portal, row)).toEqual(['submitted']);
  });

  it('may be demanded where the citizen’s reason would make it free, and is not right', async () => {
    const { row } = await order(portal, { whom: 'self', reason: 'moved' });
    expect((await signe.act(row, 'waive', { waiveReason: 'x' })).status).toBe(409);
    await signe.act(row, 'demand', { kroner: '230', feeReason: 'Ingen flytning i CPR' });
    expect((await now(portal, row)).state).toBe('awaiting-payment');
  });

  it('cannot be demanded in an errand that knows no fees', async () => {
    const row = await openSampleCase(portal);
    expect((await signe.open(row)).body).not.toContain('/demand"');
    const answer = await signe.act(row, 'demand', { kroner: '225', feeReason: 'Det er for sent' });
    expect(answer.status).toBe(409);
    expect(await kinds(portal, row)).toEqual(['submitted']);
  });
});
