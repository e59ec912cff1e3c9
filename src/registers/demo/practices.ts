import type { PracticeRegister } from '../../cases/ports/registers.ts';
import type { Practice } from '../../domain/practice.ts';
import { practicesAmong } from '../practices-among.ts';
import { csvFile, once } from './data-files.ts';
import { sampleAddresses } from './sample-addresses.ts';

/** The sample's invented practices. */
export const demoPractices: PracticeRegister = practicesAmong(() => samplePractices());

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
