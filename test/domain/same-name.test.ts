import { describe, expect, it } from 'vitest';
import { sameName } from '../../src/domain/same-name.ts';

describe('the name that somebody typed', () => {
  it.each([
    ['Anna Maria Prøve', 'Anna Prøve'],
    ['Anna Prøve', ' anna  PRØVE '],
    ['Anna Prøve', 'Anna Proeve'],
    ['Aage Nørgård', 'Åge Nørgaard'],
    ['Renée Møller-Jensen', 'Renee Møller Jensen'],
    ['Ægir Østerås', 'Aegir Oesteraas'],
    ['Prøve', 'prøve'],
  ])('%s is %s', (registered, typed) => expect(sameName(registered, typed)).toBe(true));

  it.each([
    ['Anna Prøve', 'Hanna Prøve'],
    ['Anna Prøve', 'Anna Prøver'],
    ['Anna Prøve', 'Prøve Anna'],
    ['Anna Prøve', 'Anna'],
    ['Anna Prøve', 'A. Prøve'],
    ['Bo Ås', 'Bo As'],
    ['Anna Prøve', ''],
    ['', ''],
    ['Anna Prøve', '1234'],
  ])('%s is not %s', (registered, typed) => expect(sameName(registered, typed)).toBe(false));
});
