import { describe, expect, it } from 'vitest';
import { inForce } from '../../../src/domain/dated.ts';
import { decide } from '../../../src/eligibility/decide.ts';
import { robinsonLaw } from '../../../src/self-services/robinson-list/law.ts';
import { everyCombination } from '../../eligibility/every-combination.ts';
import { confirmed, filed, someone } from '../../eligibility/samples.ts';

describe('a duty that was read out of a cross-reference', () => {
  it('says so of every paragraph that something could be denied on', () => {
    const duty = inForce(robinsonLaw.duty, filed.on)?.value;
    for (const basis of [duty?.basis, duty?.rejection, duty?.circumstances, duty?.extraordinary])
      expect(basis?.certainty).toBe('inferred');
  });

  it('rejects nothing before it is confirmed, whatever the facts and the day', () => {
    let count = 0;
    const rejected: unknown[] = [];
    for (const [facts, law] of everyCombination([robinsonLaw])) {
      count += 1;
      if (decide(facts, law).outcome === 'reject') rejected.push(facts);
    }
    expect(count).toBeGreaterThan(1000);
    expect(rejected).toEqual([]);
  });

  it('is no ground to tell anybody that another way is rejected: the authority looks at it', () => {
    const asking = { ...someone, wish: 'alternative' } as const;
    expect(decide(asking, robinsonLaw)).toMatchObject({
      outcome: 'refer',
      standing: 'authority-assesses',
      reasons: [{ rule: 'nothing-rejected' }],
    });
  });

  it.each(['legal-basis', 'complaint-guidance'] as const)(
    'nor where only the %s is confirmed',
    (subject) => {
      const { confirmations } = confirmed(robinsonLaw);
      const one = confirmations.filter((word) => word.subject === subject);
      const decision = decide(filed, { ...robinsonLaw, confirmations: one });
      expect(decision).toMatchObject({ outcome: 'refer', standing: 'authority-assesses' });
    },
  );

  it('nor by what somebody confirmed about another service', () => {
    const others = confirmed(robinsonLaw).confirmations.map((word) => ({
      ...word,
      service: 'address-change',
    }));
    expect(decide(filed, { ...robinsonLaw, confirmations: others }).outcome).toBe('refer');
  });

  it('and rejects from the day an administrator confirmed both', () => {
    const from = (on: string) => decide(filed, confirmed(robinsonLaw, on)).outcome;
    expect(from('2026-11-22')).toBe('reject');
    expect(from('2026-11-23')).toBe('refer');
  });
});
