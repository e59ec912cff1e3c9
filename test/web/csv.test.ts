import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile, csvLine } from '../../src/web/csv.ts';

/** Reads a line as a spreadsheet does. */
function cellsOf(line: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] ?? '';
    if (sign === '"' && quoted && line[at + 1] === '"') cell += line[(at += 1)];
    else if (sign === '"') quoted = !quoted;
    else if (sign === ';' && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell];
}

const formulas = [
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  '﹢',
  '﹣',
  '﹦',
  '﹫',
  '−',
  '\t',
  '\r',
  '\n',
];
const before = fc.array(
  fc.constantFrom(
    ' ',
    '"',
    "'",
    '\u00A0',
    '\u3000',
    '\u200B',
    '\uFEFF',
    '“',
    '‘',
    '`',
    '\0',
    '\x1F',
  ),
  { maxLength: 4 },
);

describe('a line', () => {
  it('is for a Danish Excel: mark, semicolons, commas, CRLF', () => {
    expect(
      csvFile(
        ['Navn', 'Tal'],
        [
          ['Æblegård; 3. sal', 1.5],
          ['Han sagde "nej"', undefined],
        ],
      ),
    ).toBe('\uFEFF"Navn";"Tal"\r\n"Æblegård; 3. sal";1,5\r\n"Han sagde ""nej""";\r\n');
  });

  it('never begins a cell with a formula, whatever stands before it', () => {
    fc.assert(
      fc.property(before, fc.constantFrom(...formulas), fc.string(), (start, sign, rest) => {
        const [cell] = cellsOf(csvLine([[...start, sign, rest].join('')]).slice(0, -2));
        expect(cell?.[0]).toBe("'");
      }),
    );
  });

  it('gives back any harmless text as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Za-zæøåÆØÅ0-9][A-Za-z ;,"'=+@-]*$/)), (texts) => {
        expect(cellsOf(csvLine(texts).slice(0, -2))).toEqual(texts.length === 0 ? [''] : texts);
      }),
    );
  });

  it('is one line with as many cells as it was given, whatever stands in them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }),
        (texts) => {
          const line = csvLine(texts).slice(0, -2);
          expect(line).not.toMatch(/\p{Cc}/u);
          expect(cellsOf(line)).toHaveLength(texts.length);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('keeps numbers that are ours as numbers', () => {
    expect(csvLine([-3, 0])).toBe('-3;0\r\n');
  });
});
