import { describe, expect, it } from 'vitest';
import { lawVersion } from '../../src/eligibility/law-version.ts';
import type { ServiceLaw } from '../../src/eligibility/law.ts';
import { rules } from '../../src/eligibility/rules.ts';
import { addressChangeLaw } from '../../src/self-services/address-change/law.ts';
import { confirmed, day } from './samples.ts';

describe('the version of the law in a decision', () => {
  const on = day('2026-11-22');
  const version = lawVersion(addressChangeLaw, on, rules);
  const changed = (law: Partial<ServiceLaw>) =>
    lawVersion({ ...addressChangeLaw, ...law }, on, rules);

  it('names the service, the day its law came into force, and a hash', () => {
    expect(version).toMatch(/^address-change@2012-12-01#[0-9a-f]{12}$/);
    expect(lawVersion(addressChangeLaw, day('2010-01-01'), rules)).toMatch(/@none#/);
  });

  it('changes with the law data, with a rule version and with the order of the rules', () => {
    const [first, ...others] = rules;
    if (!first) throw new Error('no rules');
    expect(changed({ ownFilingAge: 18 })).not.toBe(version);
    expect(lawVersion(addressChangeLaw, on, [{ ...first, version: 99 }, ...others])).not.toBe(
      version,
    );
    expect(lawVersion(addressChangeLaw, on, [...others, first])).not.toBe(version);
  });

  it('changes with a number of the law from the day it counts, and only then', () => {
    const source = { title: 'Made for the test', checked: '2024-01-01' };
    const fee = (value: number, until: string) => ({
      id: 'fee',
      what: { da: 'Gebyr', en: 'Fee' },
      values: [{ from: '2024-01-01', until, value, source }],
    });
    const at = (iso: string, value = 225, until = '2024-12-31') =>
      lawVersion({ ...addressChangeLaw, values: [fee(value, until)] }, day(iso), rules);
    expect(at('2024-12-30')).toBe(at('2024-12-31'));
    expect(at('2025-01-01')).not.toBe(at('2024-12-31'));
    expect(at('2024-12-31', 230)).not.toBe(at('2024-12-31'));
    // What will hold one day is not law yet.
    expect(at('2025-01-01', 230)).toBe(at('2025-01-01'));
    expect(at('2024-12-31', 225, '2025-12-31')).toBe(at('2024-12-31'));
  });

  it('keeps its old form where a law has no numbers', () => {
    expect(lawVersion({ ...addressChangeLaw, values: [] }, on, rules)).toBe(version);
  });

  it('and not with a confirmation, nor from one request to the next', () => {
    expect(lawVersion(confirmed(addressChangeLaw), on, rules)).toBe(version);
    expect(changed({})).toBe(version);
  });
});
