import type { Region } from '../../domain/authority.ts';
import type { Dated } from '../../domain/dated.ts';
import { csvFile } from './data-files.ts';

/** Reads the regions; the answer gives those of a municipality, by the names of its regions one after the other. */
export function readRegions(): (...names: readonly string[]) => readonly Dated<Region>[] {
  const rows = csvFile('regioner.csv', ['regionskode', 'navn', 'gyldig_fra', 'gyldig_til']);
  const byName = new Map(
    rows.map((row): [string, Dated<Region>] => [
      row.navn,
      {
        from: row.gyldig_fra,
        ...(row.gyldig_til && { until: row.gyldig_til }),
        value: { name: row.navn, ...(row.regionskode && { code: row.regionskode }) },
        source: { title: 'Lov nr. 699 af 20/06/2025', checked: '2026-11-22' },
      },
    ]),
  );
  return (...names) => [...new Set(names)].flatMap((name) => byName.get(name) ?? []);
}
