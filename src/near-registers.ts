import type { Imported } from './cases/ports/imports.ts';
import type { Registers } from './cases/ports/registers.ts';
import type { Config } from './config.ts';
import { withImportedAddresses } from './registers/imported/addresses.ts';
import { withImportedAuthorities } from './registers/imported/authorities.ts';
import { withImportedPostcodes } from './registers/imported/postcodes.ts';
import { withImportedPractices } from './registers/imported/practices.ts';
import { noAddresses, noPractices, unconnectedHealthInsurance } from './registers/unconnected.ts';

/**
 * What is known without asking anybody: what operators have imported in the place of the sample's, and where the sample
 * must not answer, nothing.
 */
export function nearRegisters(
  config: Pick<Config, 'addresses' | 'practices' | 'healthInsurance'>,
  imported: Imported,
  sample: Registers,
): Registers {
  const addresses = config.addresses.from === 'imported' ? noAddresses : sample.addresses;
  return {
    ...sample,
    authorities: withImportedAuthorities(sample.authorities, imported),
    addresses: withImportedAddresses(
      imported,
      // A country's postcodes are no secret and not invented: the sample's serve until others are imported.
      withImportedPostcodes(imported, { ...addresses, postcode: sample.addresses.postcode }),
    ),
    practices: withImportedPractices(
      imported,
      config.practices === 'imported' ? noPractices : sample.practices,
    ),
    ...(config.healthInsurance === 'unconnected' && {
      healthInsurance: unconnectedHealthInsurance,
    }),
  };
}
