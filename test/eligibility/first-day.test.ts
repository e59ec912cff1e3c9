import { expect, it } from 'vitest';
import { firstDay } from '../../src/eligibility/first-day.ts';
import { addressChangeLaw } from '../../src/self-services/address-change/law.ts';

const source = { title: 'An invented law', checked: '2026-11-22' };
const [duty] = addressChangeLaw.duty;
const from = (...days: readonly string[]) => ({
  duty: days.map((day) => ({ from: day, value: duty!.value, source })),
});
const responsible = (...days: readonly string[]) => ({
  responsible: days.map((day) => ({
    from: day,
    value: 'municipality-of-residence' as const,
    source,
  })),
});

it.each([
  ['the duty begins later', ['2015-01-01'], ['2012-12-01'], '2015-01-01'],
  ['the authority is known later', ['2012-12-01'], ['2014-06-01'], '2014-06-01'],
  ['both on one day', ['2013-01-01'], ['2013-01-01'], '2013-01-01'],
  [
    'several, in any order',
    ['2020-01-01', '2013-01-01'],
    ['2019-01-01', '2012-01-01'],
    '2013-01-01',
  ],
  ['a later one first', ['2013-01-01', '2020-01-01'], ['2012-01-01', '2019-01-01'], '2013-01-01'],
])('%s', (_, duties, authorities, expected) => {
  expect(firstDay({ ...from(...duties), ...responsible(...authorities) })).toBe(expected);
});

it('of a law that nobody knows anything of is far away', () => {
  expect(firstDay({ duty: [], responsible: [] })).toBe('9999-12-31');
});
