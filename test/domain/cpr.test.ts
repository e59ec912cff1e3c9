import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { birthDate, type Cpr, formatCpr, parseCpr } from '../../src/domain/cpr.ts';

interface Vectors {
  readonly aarhundrede: readonly { ciffer7: number; aar2: string; foedselsaar: number }[];
}
const vectors = JSON.parse(
  readFileSync(new URL('./fixtures/cpr-testvektorer.json', import.meta.url), 'utf8'),
) as Vectors;

const demo = { demo: true };
const production = { demo: false };

describe('the birth year, by the seventh digit', () => {
  it.each(vectors.aarhundrede)('$ciffer7 and $aar2 is $foedselsaar', (vector) => {
    const cpr = `0101${vector.aar2}${vector.ciffer7}000` as Cpr;
    expect(birthDate(cpr)?.year).toBe(vector.foedselsaar);
  });
});

describe('forms that people type', () => {
  it.each(['6204881234', '620488-1234', '620488 1234', ' 6204881234 '])('%s', (typed) => {
    expect(parseCpr(typed, demo)).toEqual({ ok: true, value: '6204881234' });
  });

  it.each([
    ['9 digits', '620488123', 'form'],
    ['11 digits', '62048812345', 'form'],
    ['letters', '620488AB12', 'form'],
    ['nothing', '', 'form'],
    ['blanks inside', '62 04 88 1234', 'form'],
    ['month 13', '0113881234', 'date'],
    ['day 00', '0004881234', 'date'],
    ['day 32', '3204881234', 'date'],
    ['day 60, neither real nor invented', '6004881234', 'date'],
    ['day 92', '9204881234', 'date'],
    ['29 February 2023', '2902234123', 'date'],
    ['31 April', '3104881234', 'date'],
  ])('refuses %s', (_, typed, error) => {
    expect(parseCpr(typed, demo)).toEqual({ ok: false, error });
  });

  it('accepts 29 February in a leap year', () => {
    expect(parseCpr('2902244123', production).ok).toBe(true);
  });
});

describe('invented numbers, with 60 added to the day', () => {
  it.each(['6101881234', '9112881234'])('%s is refused outside the demonstration', (cpr) => {
    expect(parseCpr(cpr, production)).toEqual({ ok: false, error: 'demo-number' });
    expect(parseCpr(cpr, demo).ok).toBe(true);
  });

  it('still carry the birthday', () => {
    expect(birthDate('9112881234' as Cpr)?.toString()).toBe('1988-12-31');
  });
});

it('never asks for modulus 11: valid numbers without it exist', () => {
  // The first satisfies it, the second does not.
  for (const cpr of ['0701614283', '0701614284']) expect(parseCpr(cpr, production).ok).toBe(true);
});

it('is shown with a hyphen after the date', () => {
  expect(formatCpr('6204881234' as Cpr)).toBe('620488-1234');
});
