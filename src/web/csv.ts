import type { Response } from 'express';

/** A number stays a number in the sheet; text never becomes a formula. */
export type CsvCell = string | number;

/** Rows as Danish Excel reads them: byte order mark, semicolons, CRLF. The first row names the columns. */
export const csv = (rows: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;

/** Answers with a file to keep, never cached. `name` is plain ASCII and tells of nobody. */
export function sendCsv(res: Response, name: string, text: string): void {
  res.setHeader('Content-Type', 'text/csv; charset=utf-8');
  res.setHeader('Content-Disposition', `attachment; filename="${name}.csv"`);
  res.setHeader('Content-Length', Buffer.byteLength(text));
  res.setHeader('Cache-Control', 'no-store');
  res.end(text);
}

function cell(value: CsvCell): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = startsFormula.test(value) ? `'${value}` : value;
  return /[;"\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * What a spreadsheet runs instead of showing: also behind quotes, white space and signs that nobody sees, and in the full
 * width of Asian letters.
 */
const startsFormula = /^[\s\p{Cf}\p{Cc}'"`]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u;
