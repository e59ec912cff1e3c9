import { readFileSync } from 'node:fs';
import { failed, ok, type Result } from '../domain/result.ts';
import type { AddressSettings } from '../registers/http/open-addresses.ts';
import type { Given } from './variables.ts';

/** Where addresses are looked up: in the sample, in what was imported, or in Adressevælger and DAR. */
export type AddressesConfig =
  | { readonly from: 'sample' | 'imported' }
  | { readonly from: 'adressevaelger'; readonly settings: AddressSettings };

/** Reads what ADDRESSES asks for. The error lists all that is missing or wrong, one line each, never a token or key. */
export function addressesOf(given: Given): Result<AddressesConfig, readonly string[]> {
  if (given.ADDRESSES !== 'adressevaelger') return ok({ from: given.ADDRESSES });
  const { ADRESSEVAELGER_TOKEN: token, DAR_API_KEY: key } = given;
  if (token === undefined || key === undefined)
    return failed([
      ...(token === undefined
        ? ['ADRESSEVAELGER_TOKEN: missing; it searches for nobody without']
        : []),
      ...(key === undefined ? ['DAR_API_KEY: missing; Datafordeleren’s key for DAR'] : []),
    ]);
  const { ADRESSEVAELGER_URL: adressevaelger, DAR_URL: dar, ADDRESSES_CA: file } = given;
  try {
    const ca = file === undefined ? {} : { ca: readFileSync(file) };
    return ok({ from: 'adressevaelger', settings: { adressevaelger, token, dar, key, ...ca } });
  } catch {
    return failed(['ADDRESSES_CA: the file cannot be read']);
  }
}

/** Where production looks, whatever was said: never in the sample. */
export const realAddresses = ({ ADDRESSES: from }: Pick<Given, 'ADDRESSES'>) =>
  from === 'sample' ? 'adressevaelger' : from;
