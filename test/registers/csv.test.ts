import { expect, it } from 'vitest';
import { readCsv } from '../../src/registers/demo/csv.ts';

it('reads quoted commas, quotes and line breaks, and the columns asked for', () => {
  const text = 'a,b,c\n1,"x, ""y""\nz",3\r\n4,,6\n';
  expect(readCsv(text, ['b', 'c'])).toEqual([
    { b: 'x, "y"\nz', c: '3' },
    { b: '', c: '6' },
  ]);
});

it('keeps an empty last field, with and without a last line end', () => {
  expect(readCsv('a,b\n1,', ['a', 'b'])).toEqual([{ a: '1', b: '' }]);
  expect(readCsv('a,b\n1,\n', ['a', 'b'])).toEqual([{ a: '1', b: '' }]);
});

it.each([
  ['a missing column', 'a\n1', 'b'],
  ['a short row', 'a,b\n1', 'a'],
  ['an open quote', 'a\n"1', 'a'],
])('throws for %s', (_what, text, column) => {
  expect(() => readCsv(text, [column])).toThrow(/No column|Row 2|Not CSV/);
});
