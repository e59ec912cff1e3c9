import { createCsvRecords } from '../csv-records.ts';

/**
 * The rows of a CSV text, by the names of its first line. Quoted fields may hold commas, doubled quotes and line
 * breaks. Throws where a wanted column is missing or a row is longer or shorter than the first line.
 */
export function readCsv<C extends string>(
  text: string,
  columns: readonly C[],
): readonly Readonly<Record<C, string>>[] {
  const records = createCsvRecords();
  const [header = [], ...rows] = [...records.feed(text), ...records.end()].map(
    ({ cells }) => cells,
  );
  const places = columns.map((column) => header.indexOf(column));
  if (places.includes(-1)) throw new Error(`No column ${columns[places.indexOf(-1)]}`);
  return rows.map((row, index) => {
    if (row.length !== header.length) throw new Error(`Row ${index + 2} has ${row.length} fields`);
    return Object.fromEntries(
      columns.map((column, at) => [column, row[places[at] ?? -1]]),
    ) as Record<C, string>;
  });
}
