/**
 * The rows of a CSV text, by the names of its first line. Quoted fields may hold commas, doubled quotes and line
 * breaks. Throws where a wanted column is missing or a row is longer or shorter than the first line.
 */
export function readCsv<C extends string>(
  text: string,
  columns: readonly C[],
): readonly Readonly<Record<C, string>>[] {
  const [header = [], ...rows] = split(text);
  const places = columns.map((column) => header.indexOf(column));
  if (places.includes(-1)) throw new Error(`No column ${columns[places.indexOf(-1)]}`);
  return rows.map((row, index) => {
    if (row.length !== header.length) throw new Error(`Row ${index + 2} has ${row.length} fields`);
    return Object.fromEntries(
      columns.map((column, at) => [column, row[places[at] ?? -1]]),
    ) as Record<C, string>;
  });
}

/** A field with what ends it: quoted or bare, then a comma, a line's end or the end of the text. */
const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

function split(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  field.lastIndex = 0;
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (!match) throw new Error(`Not CSV at character ${at}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== ',') {
      rows.push(row);
      row = [];
    } else if (field.lastIndex === text.length) row.push('');
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
