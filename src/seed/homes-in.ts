import type { Address } from '../domain/person.ts';
import { sampleAddresses } from '../registers/demo/sample-addresses.ts';

/** The sample's homes in a municipality. */
export const homesIn = (municipality: string): readonly Address[] => {
  const known = homes.get(municipality);
  if (known !== undefined) return known;
  const found = [...sampleAddresses().values()].filter(
    (address) => address.municipality === municipality,
  );
  homes.set(municipality, found);
  return found;
};

const homes = new Map<string, readonly Address[]>();
