import { expect, it } from 'vitest';
import { standingOf, worstOf } from '../../src/domain/law-age.ts';

it.each([
  ['2025-11-22', '2025-11-22', 'green'],
  ['2025-11-22', '2026-11-22', 'green'],
  ['2025-11-22', '2026-11-23', 'amber'],
  ['2025-11-22', '2027-05-22', 'amber'],
  ['2025-11-22', '2027-05-23', 'red'],
  // Where the month has no such day, its last one counts.
  ['2024-02-29', '2025-02-28', 'green'],
  ['2024-02-29', '2025-03-01', 'amber'],
  ['2025-08-31', '2027-02-28', 'amber'],
  ['2025-08-31', '2027-03-01', 'red'],
  // Nobody reads ahead of their time, but clocks may differ.
  ['2026-11-23', '2026-11-22', 'green'],
])('read on %s is on %s %s', (checked, on, age) => {
  expect(standingOf(checked, Temporal.PlainDate.from(on))).toBe(age);
});

it.each([
  [[], 'green'],
  [['green', 'amber'], 'amber'],
  [['red', 'amber', 'green'], 'red'],
] as const)('of %j the worst is %s', (ages, worst) => {
  expect(worstOf(ages)).toBe(worst);
});
