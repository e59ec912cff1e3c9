import { describe, expect, it } from 'vitest';
import { decide } from '../../src/eligibility/decide.ts';
import type { Facts } from '../../src/eligibility/facts.ts';
import type { ServiceLaw } from '../../src/eligibility/law.ts';
import { filed, inferredLaw, neverRejectingLaw, notCoveredLaw, someone } from './samples.ts';

describe('each reason cites the paragraph that it rests on', () => {
  const section = (facts: Partial<Facts>, of: ServiceLaw) =>
    decide({ ...someone, ...facts }, of).reasons[0].basis.section;
  const extraordinary = { decidedBy: 'A. Prøve', why: 'cheaper' };

  it.each([
    ['the duty', {}, '§ 1'],
    ['special circumstances', { wish: 'alternative', circumstanceClaimed: true }, '§ 3'],
    ['the extraordinary', { ...filed, extraordinary }, '§ 4'],
  ] as const)('%s', (_, facts, expected) => {
    expect(section(facts, inferredLaw)).toBe(expected);
  });
  it('the rejection, where its paragraph was seen; the duty where it was only inferred', () => {
    expect(section({ wish: 'alternative' }, notCoveredLaw)).toBe('§ 2');
    expect(section({ wish: 'alternative' }, inferredLaw)).toBe('§ 1');
  });
  it('the duty, where the law has no paragraph of its own for it', () => {
    const claim = { wish: 'alternative', circumstanceClaimed: true } as const;
    expect(section(claim, neverRejectingLaw)).toBe('§ 1');
  });
});
