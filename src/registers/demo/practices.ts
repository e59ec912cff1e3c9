import type { PracticeRegister } from '../../cases/ports/registers.ts';
import { distanceKm } from '../../domain/place.ts';
import type { Practice } from '../../domain/practice.ts';
import { fold } from './address-words.ts';
import { csvFile, once } from './data-files.ts';
import { sampleAddresses } from './sample-addresses.ts';

/** The sample's invented practices: every word of the query must stand in name or address. */
export const demoPractices: PracticeRegister = {
  async search(query, limit, from, openOnly = false) {
    const words = fold(query)
      .split(' ')
      .filter((word) => word !== '');
    const hits = [...samplePractices().values()].filter(
      (practice) =>
        (!openOnly || practice.open === true) &&
        words.every((word) => fold(`${practice.name} ${practice.address}`).includes(word)),
    );
    const away = ({ at }: Practice): number =>
      from === undefined || at === undefined ? 0 : distanceKm(from, at);
    const nearest = hits.toSorted((one, other) => away(one) - away(other)).slice(0, limit);
    return nearest.length === 0 ? { state: 'none' } : { state: 'found', value: nearest };
  },
  async find(id) {
    const practice = samplePractices().get(id);
    return practice === undefined ? { state: 'none' } : { state: 'found', value: practice };
  },
};

/** The practices by provider number. */
export const samplePractices: () => ReadonlyMap<string, Practice> = once(
  () =>
    new Map(
      csvFile('praksis.csv', ['ydernummer', 'navn', 'adresse_id', 'aaben']).map((row) => {
        const address = sampleAddresses().get(row.adresse_id);
        if (address === undefined) throw new Error(`No sample address ${row.adresse_id}`);
        const practice: Practice = {
          id: row.ydernummer,
          name: row.navn,
          address: address.text,
          municipality: address.municipality,
          ...(address.at === undefined ? {} : { at: address.at }),
          open: row.aaben === 'ja',
        };
        return [practice.id, practice] as const;
      }),
    ),
);
