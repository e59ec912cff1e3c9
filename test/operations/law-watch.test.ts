import { expect, it } from 'vitest';
import { lawToLookUp } from '../../src/operations/law-watch.ts';

const source = { title: 'a page', checked: '2025-11-22' };
const what = { da: 'Gebyr', en: 'Fee' };
const fee = {
  id: 'fee',
  what,
  values: [
    { from: '2023-01-01', until: '2023-12-31', value: 220, source },
    { from: '2024-01-01', until: '2024-12-31', value: 225, source },
  ],
};
const limit = { id: 'limit', what, values: [{ from: '2012-12-01', value: 5, source }] };
const services = [{ id: 'sample', values: [fee, limit] }];
const on = (day: string) => lawToLookUp(services, Temporal.PlainDate.from(day));

it.each([
  ['2024-12-31', []],
  ['2025-01-01', [{ service: 'sample', id: 'fee', what, knownUntil: '2024-12-31' }]],
  ['2022-12-31', [{ service: 'sample', id: 'fee', what }]],
])('on %s names what nobody knows', (day, unknown) => {
  expect(on(day).unknown).toEqual(unknown);
});

const limitRead = { service: 'sample', id: 'limit', what, checked: '2025-11-22' };
it.each([
  ['2026-11-22', []],
  ['2026-11-23', [{ ...limitRead, age: 'amber' }]],
  ['2027-05-22', [{ ...limitRead, age: 'amber' }]],
  ['2027-05-23', [{ ...limitRead, age: 'red' }]],
])('on %s names what was last read more than a year ago', (day, stale) => {
  expect(on(day).stale).toEqual(stale);
});
