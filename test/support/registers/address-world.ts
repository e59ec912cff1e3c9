import { createHash } from 'node:crypto';
import type { Address } from '../../../src/domain/person.ts';
import { csvFile } from '../../../src/registers/demo/data-files.ts';
import { sampleAddresses } from '../../../src/registers/demo/sample-addresses.ts';

/** The sample's addresses with what far sides know besides: ids of houses, streets and towns, and metres of EPSG:25832. */
export interface Dwelling {
  readonly address: Address;
  readonly house: string;
  readonly street: string;
  readonly town: string;
  readonly extraTown: string;
  readonly point: string;
}

export const dwellings: readonly Dwelling[] = [...sampleAddresses().values()].map((address) => {
  const { street, number, postcode, town, extraTown, municipality } = address;
  return {
    address,
    house: idFor('house', street, number, postcode),
    street: idFor('street', street, municipality),
    town: townId(postcode),
    extraTown: extraTown === '' ? '' : idFor('extra', extraTown, town),
    point: address.at === undefined ? '' : idFor('point', street, number, postcode),
  };
});

/** All postcodes, bulk receivers' too: DAR does not leave them out. */
export const towns = new Map(
  csvFile('postnumre.csv', ['postnr', 'navn']).map(({ postnr, navn }) => [postnr, navn]),
);

/** In the form of DAR's ids, the same for the same words. */
export function idFor(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join('|')).digest('hex');
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function townId(postcode: string): string {
  return idFor('town', postcode);
}

const n = 1 / (2 * 298.257222101 - 1);
const scaled = ((0.9996 * 6_378_137) / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const factors = [
  n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16,
  (13 * n ** 2) / 48 - (3 * n ** 3) / 5,
  (61 * n ** 3) / 240,
];

/** Metres of EPSG:25832, to a centimetre as DAR has them. */
export function metresOf({ lat, lon }: NonNullable<Address['at']>): { x: number; y: number } {
  const phi = (lat * Math.PI) / 180;
  const east = ((lon - 9) * Math.PI) / 180;
  const flat = (2 * Math.sqrt(n)) / (1 + n);
  const t = Math.sinh(Math.atanh(Math.sin(phi)) - flat * Math.atanh(flat * Math.sin(phi)));
  const xi = Math.atan2(t, Math.cos(east));
  const eta = Math.atanh(Math.sin(east) / Math.sqrt(1 + t * t));
  const sum = (term: (multiple: number) => number) =>
    factors.reduce((total, factor, index) => total + factor * term(2 * (index + 1)), 0);
  const x = 500_000 + scaled * (eta + sum((j) => Math.cos(j * xi) * Math.sinh(j * eta)));
  const y = scaled * (xi + sum((j) => Math.sin(j * xi) * Math.cosh(j * eta)));
  return { x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 };
}
