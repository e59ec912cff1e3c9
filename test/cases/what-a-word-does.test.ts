import { describe, expect, it } from 'vitest';
import { whatAWordDoes } from '../../src/cases/what-a-word-does.ts';
import type { Confirmation } from '../../src/eligibility/law.ts';
import type { Subject } from '../../src/self-services/confirmable.ts';
import type { SelfService } from '../../src/self-services/define.ts';
import { addressChange } from '../../src/self-services/address-change/index.ts';
import { digitalPostExemption } from '../../src/self-services/digital-post-exemption/index.ts';
import { healthCard } from '../../src/self-services/health-card/index.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import { billedCard } from '../support/billed-card.ts';

const today = Temporal.PlainDate.from('2026-11-22');
const wordsOn = (service: SelfService, ...given: readonly Subject[]): readonly Confirmation[] =>
  given.map((subject) => ({
    service: service.id,
    subject,
    by: 'A. Prøve',
    on: '2026-11-01',
    demo: true,
  }));
const does = (service: SelfService, subject: Subject, ...before: readonly Subject[]) =>
  whatAWordDoes(service, subject, wordsOn(service, ...before), today);

describe('a word on the law', () => {
  it('opens nothing by itself, and says what else is to be confirmed', () => {
    expect(does(billedCard, 'legal-basis')).toEqual({
      opens: [],
      closed: [
        { power: 'reject', missing: ['complaint-guidance'] },
        { power: 'charge', missing: ['amounts', 'complaint-guidance'] },
        { power: 'refuse', missing: ['complaint-guidance'] },
      ],
    });
  });

  it('opens what nothing else stands in the way of', () => {
    expect(does(billedCard, 'legal-basis', 'complaint-guidance')).toEqual({
      opens: ['reject', 'refuse'],
      closed: [{ power: 'charge', missing: ['amounts'] }],
    });
    expect(does(billedCard, 'amounts', 'legal-basis', 'complaint-guidance')).toEqual({
      opens: ['charge'],
      closed: [],
    });
    expect(does(billedCard, 'complaint-guidance', 'legal-basis').opens).toEqual([
      'reject',
      'refuse',
      'end-exception',
    ]);
  });

  it('opens nothing that no word can: a limit or an amount that nobody knows', () => {
    const { opens, closed } = does(healthCard, 'legal-basis', 'complaint-guidance');
    expect(opens).toEqual([]);
    expect(closed).toContainEqual({ power: 'reject', missing: ['limit'] });
    expect(closed).toContainEqual({ power: 'charge', missing: ['amounts', 'limit', 'amount'] });
  });

  it('given again opens nothing new', () => {
    const again = does(addressChange, 'legal-basis', 'legal-basis', 'complaint-guidance');
    expect(again).toEqual({ opens: [], closed: [] });
  });

  it('never speaks of rejection where the law has none', () => {
    for (const subject of ['legal-basis', 'complaint-guidance'] as const) {
      const { opens, closed } = does(digitalPostExemption, subject);
      expect([...opens, ...closed.map(({ power }) => power)]).toEqual([]);
    }
  });

  it('is reckoned for every service', () => {
    for (const service of selfServices)
      for (const subject of ['legal-basis', 'amounts', 'complaint-guidance'] as const)
        expect(does(service, subject)).toBeDefined();
  });
});
