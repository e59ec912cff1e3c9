import { describe, expect, it } from 'vitest';
import { askable, respelled } from '../../src/registers/http/address-query.ts';

describe('what is asked of Adressevælger', () => {
  it.each([
    ['Vestergade 12,8000 Aarhus', 'Vestergade 12, 8000 Aarhus'],
    ['  Nørre\tAllé  3\u0000, 1. th ', 'Nørre Allé 3, 1. th'],
    [
      "H.C. Ørsteds Vej 2-4 (baghuset) & c/o O'Neill",
      "H.C. Ørsteds Vej 2-4 (baghuset) & c/o O'Neill",
    ],
    ['Vej 1 #<b>?token=x&maksimum=1', 'Vej 1 b token x&maksimum 1'],
    ['2450', ''],
    [' , . ', ''],
    ['', ''],
  ])('of %j is %j', (typed, text) => {
    expect(askable(typed)).toBe(text);
  });

  it('is never longer than it takes, and ends with a whole word', () => {
    const long =
      'Borgmester Christiansens Gade 45, st. th, Sydhavnens gamle Kvarter, 2450 København SV';
    expect(askable(long)).toBe(
      'Borgmester Christiansens Gade 45, st. th, Sydhavnens gamle Kvarter, 2450',
    );
    expect(askable('å'.repeat(500))).toHaveLength(73);
    expect(askable('vej '.repeat(300)).length).toBeLessThanOrEqual(73);
  });
});

it.each([
  ['Noerre Alle 3', 'Nørre Alle 3'],
  ['AAGADE', 'ÅGADE'],
  ['Aeblevej', 'Æblevej'],
  ['Vestergade 12', undefined],
])('%s is spelled %s the second time', (typed, danish) => {
  expect(respelled(typed)).toBe(danish);
});
