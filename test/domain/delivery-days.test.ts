import { expect, it } from 'vitest';
import { allDeliveryDays, deliveryDaysOf } from '../../src/domain/delivery-days.ts';

const on = (day: string) => Temporal.PlainDate.from(day);
const source = { title: 'invented', checked: '2026-11-22' };
const own = { deliveryDays: [{ from: '2026-01-01', until: '2026-06-30', value: 3, source }] };

it.each([
  ['2025-12-31', 6],
  ['2026-01-01', 3],
  ['2026-06-30', 3],
  ['2026-07-01', 6],
])('on %s a letter takes %i days', (day, days) => {
  expect(deliveryDaysOf(own, on(day))).toBe(days);
});

it('takes the usual days of an authority that has set none, or is not known', () => {
  expect(deliveryDaysOf({}, on('2026-03-01'))).toBe(6);
  expect(deliveryDaysOf(undefined, on('2026-03-01'))).toBe(6);
});

it('is never shorter than usual before anything was known', () => {
  expect(deliveryDaysOf(undefined, on('2000-01-01'))).toBe(6);
});

it('lists each authority’s own days under its name', () => {
  const name = { da: 'Prøve Kommune', en: 'Prøve Municipality' };
  const prove = { id: 'municipality-0999', name, kind: 'municipality', contact: [] } as const;
  const listed = allDeliveryDays([prove, { ...prove, ...own }]);
  expect(listed.map(({ id }) => id)).toEqual(['delivery-days', 'delivery-days municipality-0999']);
  expect(listed[1]?.what.en).toContain(name.en);
});
