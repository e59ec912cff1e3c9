import { describe, expect, it } from 'vitest';
import { csv } from '../../src/web/csv.ts';

const lineOf = (cell: string | number) => csv([[cell]]).slice(1, -2);

describe('CSV for Danish Excel', () => {
  it('begins with a byte order mark, parts by semicolons and ends its lines as Windows does', () => {
    expect(
      csv([
        ['Dag', 'Antal'],
        ['4. nov.', 7],
      ]),
    ).toBe('\uFEFFDag;Antal\r\n4. nov.;7\r\n');
  });

  it.each([
    ['a;b', '"a;b"'],
    ['a "b" c', '"a ""b"" c"'],
    ['a\r\nb', '"a\r\nb"'],
    ['Ærø, Ø', 'Ærø, Ø'],
    ['', ''],
  ])('keeps %j in one cell', (text, line) => expect(lineOf(text)).toBe(line));

  it.each([
    '=1+1',
    '+45 12 34',
    '-1',
    '@SUM(A1)',
    '|cmd',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '"=1',
    "'=1",
    '\u200B=1',
    '\uFEFF=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '%0A=1',
  ])('lets %j be no formula', (text) => {
    const line = lineOf(text);
    expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
    expect(line.replaceAll('""', '"')).toContain(text.trim());
  });

  it('writes numbers as numbers, by the Danish comma', () => {
    expect([lineOf(-3), lineOf(2.5)]).toEqual(['-3', '2,5']);
  });
});
