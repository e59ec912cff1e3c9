import { describe, expect, it } from 'vitest';
import { inForce } from '../../src/domain/dated.ts';
import { doctorChoice } from '../../src/self-services/doctor-choice/index.ts';
import { healthCard } from '../../src/self-services/health-card/index.ts';
import type { SelfService } from '../../src/self-services/define.ts';

const on = (service: SelfService, day: string) =>
  Object.fromEntries(
    service.values.map(({ id, values }) => [
      id,
      inForce(values, Temporal.PlainDate.from(day))?.value,
    ]),
  );

describe('every number of the law of doctors and health cards', () => {
  it('of the choice of doctor', () => {
    expect(on(doctorChoice, '2026-11-22')).toEqual({
      'months-between-groups': 12,
      'kilometre-limit': 15,
      'kilometre-limit-capital': 5,
      'capital-municipalities': ['0101', '0147', '0185', '0155'],
      'open-practices-needed': 2,
      'days-to-choose': 14,
      'own-choice-age': 15,
      'free-days-after-fifteen': 60,
      fee: undefined,
      'delivery-weeks': 2,
      'delivery-weeks-latest': 4,
    });
  });

  it('of the health card', () => {
    expect(on(healthCard, '2024-06-03')).toEqual({
      fee: 225,
      'card-years': 4,
      'months-after-wedding': 3,
      'free-days-after-fifteen': 60,
      'own-choice-age': 15,
      'delivery-weeks': 2,
      'delivery-weeks-latest': 4,
    });
  });

  it('is the very same fee for both, with the same unknown years', () => {
    const fees = [doctorChoice, healthCard].map(
      ({ values }) => values.find(({ id }) => id === 'fee')?.values,
    );
    expect(fees[0]).toBe(fees[1]);
    for (const day of ['2025-01-01', '2026-12-31'])
      expect(on(healthCard, day)['fee']).toBeUndefined();
  });

  it.each([...doctorChoice.values, ...healthCard.values].map((each) => [each.id, each] as const))(
    '%s has a source and the day somebody looked',
    (_, { values, what }) => {
      expect(what.da).not.toBe('');
      for (const { source } of values) {
        expect(source.title).not.toBe('');
        expect(source.checked).toBe('2026-11-22');
      }
    },
  );
});
