import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { birthDate, type Cpr, formatCpr, parseCpr } from '../../src/domain/cpr.ts';

interface Vectors {
  readonly vaegte: readonly number[];
  readonly aarhundrede: readonly { ciffer7: number; aar2: string; foedselsaar: number }[];
  readonly formater_der_skal_accepteres: readonly string[];
  readonly afvis: readonly string[];
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

describe('the vectors that were given', () => {
  it.each(vectors.formater_der_skal_accepteres)('accept %s', (written) => {
    const [typed = ''] = written.split(' -> ');
    expect(parseCpr(typed, demo)).toEqual({ ok: true, value: '6204881234' });
  });

  const refused: Readonly<Record<string, readonly string[]>> = {
    '9 digits': ['620488123'],
    '11 digits': ['62048812345'],
    'month 13': ['0113881234', '6113881234'],
    'day 00': ['0004881234', '6004881234'],
    'day 32 (in production also 61-91)': ['3204881234', '9204881234'],
    '29 February in a non-leap year': ['2902234123', '8902234123'],
    'letters (outside erstatnings-CPR)': ['620488AB12', '620488-123A'],
  };
  it.each(vectors.afvis)('refuse %s', (what) => {
    expect(refused[what]?.length).toBeGreaterThan(0);
    for (const typed of refused[what] ?? []) expect(parseCpr(typed, demo).ok).toBe(false);
  });

  it('refuse every day from 61 to 91 in production', () => {
    for (let day = 61; day <= 91; day += 1) {
      const typed = `${day}01881234`;
      expect(parseCpr(typed, production)).toEqual({ ok: false, error: 'demo-number' });
      expect(parseCpr(typed, demo).ok).toBe(true);
    }
  });

  it.each(vectors.aarhundrede)(
    'refuse no remainder of modulus 11: $ciffer7 and $aar2',
    ({ ciffer7, aar2, foedselsaar }) => {
      const remainders = new Set<number>();
      for (let serial = 0; serial < 100; serial += 1) {
        const typed = `0101${aar2}${ciffer7}${String(serial).padStart(3, '0')}`;
        const sum = vectors.vaegte.reduce((all, weight, at) => all + weight * Number(typed[at]), 0);
        remainders.add(sum % 11);
        const read = parseCpr(typed, production);
        expect(read.ok && birthDate(read.value)?.year).toBe(foedselsaar);
      }
      expect(remainders.size).toBe(11);
    },
  );
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
