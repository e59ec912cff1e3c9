import { describe, expect, it } from 'vitest';
import type { Confirmation } from '../../src/eligibility/law.ts';
import { ida } from './commits.ts';
import { storeInFolder } from './store-in-folder.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('exemptions from Digital Post', () => {
  it('hold from their first to their last day', async () => {
    const { exemptions } = storeInFolder();
    const decision = {
      authorityId: 'municipality-0101',
      cpr: ida,
      from: '2026-03-01',
      until: '2026-06-30',
      by: 'staff-7',
      why: 'sight',
    };
    await exemptions.grant(decision);
    await exemptions.grant(decision);
    const said = (text: string) => exemptions.decided(ida, day(text));
    expect(await said('2026-02-28')).toBe('not-exempt');
    expect(await said('2026-03-01')).toBe('exempt');
    expect(await said('2026-06-30')).toBe('exempt');
    expect(await said('2026-07-01')).toBe('not-exempt');
    const { until: _until, ...lasting } = { ...decision, from: '2026-08-01' };
    await exemptions.grant(lasting);
    expect(await said('2099-01-01')).toBe('exempt');
  });

  it('are unknown, not absent, when the store cannot be read', async () => {
    const store = storeInFolder();
    store.close();
    expect(await store.exemptions.decided(ida, day('2026-11-04'))).toBe('unknown');
    expect(await store.ready()).toMatchObject({ ok: false });
  });
});

describe('confirmations', () => {
  it('are read back by service', async () => {
    const { confirmations } = storeInFolder();
    const word: Confirmation = {
      service: 'address-change',
      subject: 'legal-basis',
      by: 'Jurist Jensen',
      on: '2026-10-01',
      demo: true,
    };
    await confirmations.add(word);
    await confirmations.add(word);
    await confirmations.add({ ...word, service: 'doctor-choice' });
    expect(await confirmations.of('address-change')).toEqual([word]);
  });
});
