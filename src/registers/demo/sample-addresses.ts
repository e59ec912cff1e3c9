import type { Address } from '../../domain/person.ts';
import { csvFile, once } from './data-files.ts';

/** The sample's dwellings, by the address register's id. */
export const sampleAddresses: () => ReadonlyMap<string, Address> = once(
  () => new Map(rows().map((row) => [row.adresse_id, address(row)])),
);

const rows = () =>
  csvFile('adresser.csv', [
    'adresse_id',
    'vejnavn',
    'husnr',
    'etage',
    'doer',
    'supplerende_bynavn',
    'postnr',
    'postnrnavn',
    'kommunekode',
    'adressebetegnelse',
    'breddegrad',
    'laengdegrad',
  ]);

const address = (row: ReturnType<typeof rows>[number]): Address => ({
  id: row.adresse_id,
  street: row.vejnavn,
  number: row.husnr,
  floor: row.etage,
  door: row.doer,
  extraTown: row.supplerende_bynavn,
  postcode: row.postnr,
  town: row.postnrnavn,
  municipality: row.kommunekode,
  text: row.adressebetegnelse,
  ...(row.breddegrad === ''
    ? {}
    : { at: { lat: Number(row.breddegrad), lon: Number(row.laengdegrad) } }),
});
