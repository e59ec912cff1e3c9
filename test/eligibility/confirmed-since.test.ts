import { describe, expect, it } from 'vitest';
import { rejectionIsConfirmed } from '../../src/eligibility/conditions.ts';
import type { Duty } from '../../src/eligibility/law.ts';
import { addressChangeLaw } from '../../src/self-services/address-change/law.ts';
import { confirmed, filed } from './samples.ts';

const law = confirmed(addressChangeLaw);

describe('a confirmation counts for the law as it was when it was given', () => {
  // Of addressChangeLaw the duty is from 2012-12-01 and where to complain from 2024-08-29.
  it.each([
    ['2024-08-28', false],
    ['2024-08-29', true],
    ['2026-11-22', true],
    ['2026-11-23', false],
  ])('not by a word of before the complaint guidance was as it is: %s', (on, expected) => {
    expect(rejectionIsConfirmed(filed, confirmed(addressChangeLaw, on))).toBe(expected);
  });

  it.each([
    ['the duty', '2025-05-02', (duty: Duty) => duty],
    [
      'the paragraph on rejecting',
      '2020-01-01',
      (duty: Duty) => ({ ...duty, rejection: { ...duty.rejection!, from: '2025-05-02' } }),
    ],
  ])('nor by a word of before %s began', (_, from, changed) => {
    const since = { ...law, duty: law.duty.map((d) => ({ ...d, from, value: changed(d.value) })) };
    const on = (word: string) => ({
      ...since,
      confirmations: confirmed(law, word).confirmations,
    });
    expect(rejectionIsConfirmed(filed, on('2025-05-01'))).toBe(false);
    expect(rejectionIsConfirmed(filed, on('2025-05-02'))).toBe(true);
  });
});
