/** A cell: text is guarded, a number stands as it is, nothing stands for what is absent. */
export type CsvCell = string | number | undefined;

/** By this Excel knows that the file is UTF-8. */
export const byteOrderMark = '\uFEFF';

/**
 * One line for a Danish Excel: semicolons, decimal commas, every text in quotes, CRLF at the end. Text that a spreadsheet
 * could take for a formula begins with an apostrophe instead; line breaks and control signs become spaces.
 */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(written).join(';')}\r\n`;

/** A whole file, its first line the names of the columns. */
export const csvFile = (
  columns: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): string => [byteOrderMark, csvLine(columns), ...rows.map(csvLine)].join('');

function written(cell: CsvCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = (isFormula(cell) ? `'${cell}` : cell).replaceAll(controls, ' ');
  return `"${text.replaceAll('"', '""')}"`;
}

/** Whether the first sign that counts begins a formula: Excel looks past spaces and quotes, and takes full-width signs too. */
function isFormula(text: string): boolean {
  for (const sign of text) {
    if (lineSigns.includes(sign)) return true;
    if (!passedOver.test(sign)) return formulaSigns.includes(sign.normalize('NFKC'));
  }
  return false;
}

const formulaSigns = ['=', '+', '-', '@', '\u2212'];
const lineSigns = ['\t', '\r', '\n'];
const passedOver = /[\p{Z}\p{C}\p{Pi}\p{Pf}"'`\u00B4]/u;
const controls = /\p{C}/gu;
