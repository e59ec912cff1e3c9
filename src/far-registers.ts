import type { Registers } from './cases/ports/registers.ts';
import type { Config } from './config.ts';
import type { CallParts } from './registers/call-register.ts';

/**
 * The registers that are asked for real, in place of the sample's. `carried`: the postcodes that are known without
 * asking. Code of what is not asked is not loaded.
 */
export async function farRegisters(
  { registers, addresses }: Pick<Config, 'registers' | 'addresses'>,
  outside: CallParts,
  carried: Pick<Registers['addresses'], 'postcode'>,
): Promise<Partial<Registers>> {
  return {
    ...(registers.from === 'serviceplatformen' &&
      (await import('./registers/http/open.ts')).openServiceplatform(registers.settings, outside)),
    ...(addresses.from === 'adressevaelger' && {
      addresses: (await import('./registers/http/open-addresses.ts')).openAddresses(
        addresses.settings,
        outside,
        carried,
      ),
    }),
  };
}
