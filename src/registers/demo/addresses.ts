import type { AddressRegister } from '../../cases/ports/registers.ts';
import { searchAddresses } from './address-search.ts';
import { csvFile, once } from './data-files.ts';
import { sampleAddresses } from './sample-addresses.ts';

/** The sample's address register. */
export const demoAddresses: AddressRegister = {
  search: async (query, limit) => {
    const hits = searchAddresses(query, limit);
    if (hits.length === 0) return { state: 'none' };
    return { state: 'found', value: hits.map(({ id, text }) => ({ id, text })) };
  },
  find: async (id) => {
    const address = sampleAddresses().get(id);
    return address === undefined ? { state: 'none' } : { state: 'found', value: address };
  },
  postcode: async (code) => {
    const value = postcodes().get(code);
    return value === undefined ? { state: 'none' } : { state: 'found', value };
  },
};

/** Where people live: bulk receivers' and other special codes are nobody's address. */
const postcodes = once(
  () =>
    new Map(
      csvFile('postnumre.csv', ['postnr', 'navn', 'stormodtager_eller_saerlig', 'kommunekoder'])
        .filter((row) => row.stormodtager_eller_saerlig !== 'ja' && row.kommunekoder !== '')
        .map((row) => [
          row.postnr,
          { town: row.navn, municipalities: row.kommunekoder.split(' ') },
        ]),
    ),
);
