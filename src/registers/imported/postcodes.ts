import type { Imported } from '../../cases/ports/imports.ts';
import type { AddressRegister } from '../../cases/ports/registers.ts';
import type { ImportedPostcode } from './bodies.ts';

/** The register with the postcodes that an operator has imported, in the place of all its own. */
export const withImportedPostcodes = (
  imported: Imported,
  register: AddressRegister,
): AddressRegister => ({
  ...register,
  async postcode(code) {
    if (imported.current('postcodes') === undefined) return register.postcode(code);
    const row = imported.row('postcodes', code);
    if (row === undefined) return { state: 'none' };
    return { state: 'found', value: JSON.parse(row.body) as ImportedPostcode };
  },
});
