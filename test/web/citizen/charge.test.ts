import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyEvent } from '../../../src/cases/case.ts';
import type { EventBody } from '../../../src/cases/events.ts';
import { parseReference } from '../../../src/domain/reference.ts';
import type { Registers } from '../../../src/cases/ports/registers.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { toyOrder } from '../../support/toy-services.ts';
import { readyWith, sentFrom } from './toy-walk.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp({ services: [toyOrder], adapt: payingAt('0101', 'https://pay.example') });
  await confirm(portal, '2026-11-01');
});
afterAll(() => portal.close());

/** One municipality has a page for payment; of the others nobody knows one. */
const payingAt = (code: string, payment: string) => (registers: Registers) => ({
  ...registers,
  authorities: {
    ...registers.authorities,
    find: (id: string) => {
      const authority = registers.authorities.find(id);
      return authority?.municipality === code
        ? {
            ...authority,
            contact: [
              {
                from: '2026-01-01',
                value: { payment },
                source: { title: 'Invented', checked: '2026-11-01' },
              },
            ],
          }
        : authority;
    },
  },
});

const confirm = (at: TestApp, on: string) =>
  Promise.all(
    (['legal-basis', 'amounts', 'complaint-guidance'] as const).map((subject) =>
      at.store.confirmations.add({ service: 'toy-order', subject, by: 'T', on, demo: true }),
    ),
  );

const chargeIn = ({ body }: { readonly body: string }): string =>
  /<section class="charge">[\s\S]*?<\/section>/.exec(body)?.[0] ?? '';

async function happens(reference: string, body: EventBody): Promise<void> {
  const key = parseReference(reference);
  const row = key && (await portal.deps.cases.byReference(key));
  if (row === undefined) throw new Error('no case');
  const seq = row.version + 1;
  const at = portal.clock.now().toString();
  const by = { kind: 'system', name: 'test' } as const;
  const event = { id: `${row.id}-${seq}`, seq, v: 1, at, by, ...body };
  await portal.deps.cases.commit({
    key: event.id,
    expectedVersion: row.version,
    events: [event],
    row: applyEvent(row, event),
    outbox: [],
    log: [],
  });
}

describe('an errand that is free', () => {
  it('says why before sending and on the receipt', async () => {
    const { citizen, summary } = await readyWith(portal, 'Jonas', { reason: 'never-came' });
    const { receipt } = await sentFrom(citizen);
    for (const page of [summary, receipt]) {
      expect(chargeIn(page)).toContain('Det er gratis');
      expect(chargeIn(page)).toContain('It never came (da)');
      expect(chargeIn(page)).toContain('toy act (da), §\u00a07, stk.\u00a02');
    }
    expect(summary.body.indexOf('class="charge"')).toBeLessThan(summary.body.indexOf('id="send"'));
  });
});

describe('a fee that is demanded', () => {
  it('is a decision with amount, reason, paragraph and complaint guidance, before anybody sends', async () => {
    const { summary } = await readyWith(portal, 'Mikkel', { reason: 'lost' });
    const charge = chargeIn(summary);
    expect(charge).toContain('1.225 kr.');
    expect(charge).toMatch(/afgør kommunen/);
    expect(charge).toContain('A lost card costs (da)');
    expect(charge).toContain('toy act (da), §\u00a07, stk.\u00a02');
    expect(charge).toMatch(/klage til the board \(da\).*the counter \(da\).*6 uger/);
    expect(charge).toContain('Sagen venter');
    expect(summary.body).toContain('Når du har sendt og betalt gebyret');
    // Without a case there is nothing to pay for yet.
    expect(charge).not.toContain('href=');
  });

  it('is paid on the authority’s page, or as the authority writes', async () => {
    const { citizen } = await readyWith(portal, 'Astrid', { reason: 'lost' });
    const { receipt, reference } = await sentFrom(citizen);
    expect(chargeIn(receipt)).toContain('href="https://pay.example"');
    expect(receipt.body).toContain('Når gebyret er betalt, sker der dette');
    const list = await citizen.open('/my-cases');
    expect(list.body).toContain('Venter på betaling');
    await happens(reference, { kind: 'paid', on: '2026-11-23', theirReference: 'P1' });
    const after = await citizen.open(`/receipt/${reference}`);
    expect(after.body).not.toContain('Når gebyret er betalt');
    const paid = chargeIn(after);
    expect(paid).toContain('Du har betalt');
    expect(paid).not.toContain('href=');
    expect(paid).toContain('klage til');
    const elsewhere = await readyWith(portal, 'Jytte', { reason: 'lost' });
    const byLetter = await sentFrom(elsewhere.citizen);
    expect(chargeIn(byLetter.receipt)).toContain('skriver til dig om, hvordan du betaler');
    await happens(byLetter.reference, { kind: 'payment-waived', why: 'It did come' });
    const waived = chargeIn(await elsewhere.citizen.open(`/receipt/${byLetter.reference}`));
    expect(waived).toContain('Du skal ikke betale');
  });

  it('is not told to whoever only has number and code', async () => {
    const { citizen } = await readyWith(portal, 'Kasper', { reason: 'lost' });
    const { receipt, reference } = await sentFrom(citizen);
    const [, code = ''] = /<dt>Kontrolkode<\/dt><dd>([^<]+)/.exec(receipt.body) ?? [];
    const status = await citizen.fill('/status', { reference, code });
    expect(status.body).toContain('Venter på betaling');
    expect(status.body).not.toMatch(/1\.225|A lost card|pay\.example/);
  });
});

describe('a fee that the authority tells of', () => {
  it('names no amount where this year’s is not known', async () => {
    const { citizen, summary } = await readyWith(portal, 'Lone', { reason: 'odd' });
    const { receipt } = await sentFrom(citizen);
    for (const page of [summary, receipt]) {
      expect(chargeIn(page)).toContain('Det koster normalt et gebyr');
      expect(chargeIn(page)).toContain('Kommunen afgør det og skriver til dig');
      expect(chargeIn(page)).toContain('Er du uenig');
      expect(chargeIn(page)).not.toContain('skal betale');
      expect(chargeIn(page)).toContain('A lost card costs (da)');
      expect(chargeIn(page)).not.toMatch(/kr\.|klage til/);
    }
    expect((await citizen.open('/my-cases')).body).not.toContain('Venter på betaling');
  });

  it('names no amount that nobody has confirmed, and becomes a demand later by whoever decides', async () => {
    const unsure = await testApp({ services: [toyOrder] });
    try {
      const { summary } = await readyWith(unsure, 'Lone', { reason: 'lost' });
      expect(chargeIn(summary)).toContain('Kommunen afgør det');
      expect(chargeIn(summary)).not.toContain('1.225');
    } finally {
      await unsure.close();
    }
    const spared = await readyWith(portal, 'Winnie', { reason: 'odd' });
    const sent = await sentFrom(spared.citizen);
    await happens(sent.reference, { kind: 'payment-waived', why: 'It did come' });
    const waived = chargeIn(await spared.citizen.open(`/receipt/${sent.reference}`));
    expect(waived).toContain('Du skal ikke betale');
    expect(waived).not.toContain('gebyr</h2>');
    const { citizen } = await readyWith(portal, 'Mads', { reason: 'odd' });
    const { reference } = await sentFrom(citizen);
    const { complaint, basis, why } = {
      complaint: { body: { da: 'nævnet', en: 'board' }, sentTo: { da: 'os', en: 'us' } },
      basis: toyOrder.law.duty[0]?.value.basis,
      why: { da: 'Derfor', en: 'Because' },
    };
    if (basis === undefined) throw new Error('no basis');
    await happens(reference, { kind: 'payment-demanded', kroner: 99, why, basis, complaint });
    const charge = chargeIn(await citizen.open(`/receipt/${reference}`));
    expect(charge).toContain('99 kr.');
    expect(charge).toContain('Kommunen oplyser fristen');
  });
});
