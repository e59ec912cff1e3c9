import { describe, expect, it } from 'vitest';
import { inForce } from '../../src/domain/dated.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import { textsIn } from './texts-in.ts';

const today = Temporal.PlainDate.from('2026-11-22');

/** What holds today, as a person would say it; `?` where nobody knows, and the authority tells. */
const lines = selfServices.flatMap(({ id, values }) =>
  values.map((each) => {
    const value = inForce(each.values, today)?.value;
    const said = value === undefined ? '?' : JSON.stringify(value);
    return `${id}: ${each.id} ${said} ${each.unit?.en ?? ''}`.trimEnd();
  }),
);

it('lists every number of the services’ law that holds today', () => {
  expect(lines).toEqual([
    'address-change: latest-days-after 5 days',
    'address-change: earliest-days-before 28 days',
    'address-change: own-filing-age 15 years',
    'doctor-choice: months-between-groups 12 months',
    'doctor-choice: kilometre-limit 15 km',
    'doctor-choice: kilometre-limit-capital 5 km',
    'doctor-choice: capital-municipalities ["0101","0147","0185","0155"]',
    'doctor-choice: open-practices-needed 2',
    'doctor-choice: days-to-choose 14 days',
    'doctor-choice: own-choice-age 15 years',
    'doctor-choice: free-days-after-fifteen 60 days',
    'doctor-choice: fee ? DKK',
    'doctor-choice: delivery-weeks 2 weeks',
    'doctor-choice: delivery-weeks-latest 4 weeks',
    'robinson-list: effect-months 3 months',
    'robinson-list: list-days [[1,1],[4,1],[7,1],[10,1]]',
    'robinson-list: own-filing-age 15 years',
    'health-card: fee ? DKK',
    'health-card: card-years 4 years',
    'health-card: months-after-wedding 3 months',
    'health-card: free-days-after-fifteen 60 days',
    'health-card: own-choice-age 15 years',
    'health-card: delivery-weeks 2 weeks',
    'health-card: delivery-weeks-latest 4 weeks',
    'digital-post-exemption: duty-age 15 years',
    'digital-post-exemption: unopened-months 6 months',
    'eu-health-card: valid-years 5 years',
    'eu-health-card: delivery-weeks 2 weeks',
    'eu-health-card: delivery-weeks-latest 3 weeks',
    'eu-health-card: child-age 18 years',
    'eu-health-card: own-proof-age 15 years',
    'eu-health-card: phone "70 12 80 81"',
    'address-protection: lasting-months 12 months',
    'address-protection: reminded-days 30 days',
    'address-protection: own-filing-age 15 years',
    'address-protection: child-age 18 years',
    'housing-benefit: retroactive-days 30 days',
    'housing-benefit: handling-weeks 7 weeks',
    'housing-benefit: adult-age 18 years',
    'housing-benefit: phone "70 12 80 63"',
    'data-correction: answer-months 1 month',
    'data-correction: own-filing-age 15 years',
    'data-restriction: answer-months 1 month',
    'data-restriction: own-filing-age 15 years',
  ]);
});

it('knows the fee for a health card of the years that were seen, and guesses no other', () => {
  const fees = selfServices.find(({ id }) => id === 'health-card')?.values;
  const fee = fees?.find(({ id }) => id === 'fee')?.values ?? [];
  const on = (year: number) => inForce(fee, today.with({ year }))?.value;
  expect([2013, 2014, 2022, 2023, 2024, 2025, 2026].map(on)).toEqual([
    undefined,
    185,
    undefined,
    220,
    225,
    undefined,
    undefined,
  ]);
});

describe.each(selfServices.map((service) => [service.id, service] as const))(
  'the numbers of %s',
  (_id, service) => {
    it('have ids of their own, a source, and the day it was read', () => {
      const ids = service.values.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { values } of service.values) {
        expect(values.length).toBeGreaterThan(0);
        for (const { from, until = '9999-12-31', source } of values) {
          expect(from <= until).toBe(true);
          expect(source.title).not.toBe('');
          expect(source.checked <= today.toString()).toBe(true);
        }
      }
    });

    it('are those that fixed words name: a number that changes makes its old words fail here', () => {
      const holds = new Set(
        service.values.flatMap(({ unit, values }) => {
          const value = inForce(values, today)?.value;
          if (typeof value !== 'number' || unit === undefined) return [];
          return unit.da === 'dage'
            ? [`${value} dage`, `${value / 7} uger`]
            : [`${value} ${unit.da}`];
        }),
      );
      const fixed = textsIn({ ...service, answers: undefined, values: undefined });
      const named = fixed.flatMap(
        ({ da }) => da.match(/\d+ (?:dage|uger|måneder|år|km|kr)\b/g) ?? [],
      );
      expect(named.filter((number) => !holds.has(number))).toEqual([]);
    });
  },
);
