import { describe, expect, it } from 'vitest';
import { boundsOf, daysKept, keptKinds, type RetentionTerm } from '../../src/domain/retention.ts';

const service = { id: 'toy', retention: { draftDays: 30, referralDays: 365, caseDays: 1826 } };
const on = Temporal.PlainDate.from('2026-11-22');
const term = (given: Partial<RetentionTerm>): RetentionTerm => ({
  service: 'toy',
  kind: 'case',
  from: '2026-01-01',
  days: 730,
  why: 'Journalplan',
  ...given,
});
const kept = (kind: RetentionTerm['kind'], ...retention: RetentionTerm[]) =>
  daysKept(kind, service, { retention }, on);

describe('how long something is kept', () => {
  it('is the service’s plan where nobody has said otherwise', () => {
    expect(keptKinds.map((kind) => daysKept(kind, service, undefined, on))).toEqual([
      30, 365, 1826, 1826, 1826, 1826,
    ]);
  });

  it('is the authority’s own term, of that service and kind alone, the latest that has begun', () => {
    expect(kept('case', term({}))).toBe(730);
    expect(kept('refused', term({}))).toBe(1826);
    expect(kept('case', term({ service: 'other' }))).toBe(1826);
    expect(kept('case', term({ from: '2026-06-01', days: 1000 }), term({}))).toBe(1000);
    expect(kept('case', term({ from: '2026-11-23', days: 1000 }), term({}))).toBe(730);
    expect(kept('case', term({ from: '2026-11-22', days: 1000 }))).toBe(1000);
  });

  it('is never less than the citizen has to complain, nor more than any claim lives, whatever was set', () => {
    expect(kept('case', term({ days: 1 }))).toBe(365);
    expect(kept('rejected', term({ kind: 'rejected', days: 1 }))).toBe(365);
    expect(kept('case', term({ days: 99_999 }))).toBe(3653);
    expect(kept('draft', term({ kind: 'draft', days: 365 }))).toBe(90);
    expect(kept('draft', term({ kind: 'draft', days: 0 }))).toBe(1);
  });

  it('has bounds with a reason for every kind', () => {
    for (const kind of keptKinds) {
      const { least, most, why } = boundsOf(kind, on);
      expect(least).toBeLessThan(most);
      expect(why.da).toMatch(kind === 'draft' ? 'artikel 5' : '§');
    }
  });
});
