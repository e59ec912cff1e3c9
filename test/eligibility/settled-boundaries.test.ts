import { describe, expect, it } from 'vitest';
import { isSettled } from '../../src/eligibility/conditions.ts';
import type { Facts } from '../../src/eligibility/facts.ts';
import type { ServiceLaw } from '../../src/eligibility/law.ts';
import { addressChangeLaw } from '../../src/self-services/address-change/law.ts';
import { given } from './given.ts';
import { confirmed, someone, udkLaw, voluntaryLaw } from './samples.ts';

const law = confirmed(addressChangeLaw);

describe('a gap in Digital Post adds nothing once the other way is open', () => {
  it.each<[string, Partial<Facts>, ServiceLaw, boolean]>([
    ['nothing said', {}, law, false],
    ['exempt', { exempt: 'says-so' }, law, true],
    ['exception', { exception: { scope: 'case' } }, law, true],
    ['appeal', { appealPending: true }, udkLaw, true],
    ['appeal that protects nothing', { appealPending: true }, law, false],
    ['a free choice', {}, voluntaryLaw, true],
  ])('%s', (_, facts, of, settled) => {
    expect(isSettled({ ...someone, ...facts }, of)).toBe(settled);
    const decided = (['unsaid', 'alternative'] as const).flatMap((wish) =>
      (['not-registered', 'unknown'] as const).map((digitalPost) =>
        given({ ...someone, ...facts, wish, digitalPost }, of),
      ),
    );
    const doubting = decided.map((reasons) => /not-registered|register-silent/.test(reasons));
    expect(doubting).toEqual(settled ? [false, false, false, false] : [true, true, true, true]);
  });
});
