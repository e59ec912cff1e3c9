import { municipalityId } from '../../domain/authority.ts';
import type { ImportedAuthority } from './bodies.ts';
import { type Cells, isDay, municipalityCode } from './cells.ts';
import type { KindReader } from './kind-reader.ts';

/**
 * Municipalities: code, name, whole name, and the region from a day on in columns `region_2026` (from 1 January) or
 * `region_fra_2027_01_01`.
 */
export const authorityReader: KindReader = {
  needs: ['kommunekode', 'navn', 'fuldt_navn'],
  may: ['type', 'navn_en'],
  key: 'kommunekode',
  dated: (column) => firstDay(column) !== undefined,
  read(cells, columns) {
    if (cells.oneOf('type', ['kommune', 'ikke-kommune'], 'kommune') === 'ikke-kommune')
      return undefined;
    const municipality = cells.shaped('kommunekode', ...municipalityCode);
    const name = cells.text('navn');
    const regions = regionsIn(cells, columns);
    const authority: ImportedAuthority = {
      id: municipalityId(municipality),
      name: {
        da: cells.text('fuldt_navn'),
        en: cells.optional('navn_en') || `${name} Municipality`,
      },
      municipality,
      regions,
    };
    return { id: authority.id, body: JSON.stringify(authority) };
  },
  lacks(has, { served }) {
    const missing = served.filter((id) => id.startsWith('municipality-') && !has(id));
    return missing.length === 0
      ? undefined
      : `SERVED names municipalities that are not in the file: ${missing.map((id) => id.slice(-4)).join(', ')}`;
  },
};

/** Each from its day until the next one's. */
function regionsIn(cells: Cells, columns: readonly string[]): ImportedAuthority['regions'] {
  const dated = columns
    .flatMap((column) => {
      const from = firstDay(column);
      return from === undefined ? [] : [{ from, value: { name: cells.optional(column) } }];
    })
    .filter(({ value }) => value.name !== '')
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return dated.map((one, index) => {
    const next = dated[index + 1]?.from;
    const until = next && Temporal.PlainDate.from(next).subtract({ days: 1 }).toString();
    return { ...one, ...(until && { until }) };
  });
}

/** The day in a column's name; undefined where there is none. */
function firstDay(column: string): string | undefined {
  const [, year, month = '01', day = '01'] =
    /^region_(?:fra_)?(\d{4})(?:_(\d\d)_(\d\d))?$/.exec(column) ?? [];
  if (year === undefined) return undefined;
  const written = `${year}-${month}-${day}`;
  return isDay(written) ? written : undefined;
}
