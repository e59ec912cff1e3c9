import type { Imported } from '../../cases/ports/imports.ts';
import type { AddressRegister } from '../../cases/ports/registers.ts';
import type { Address } from '../../domain/person.ts';
import { searchImported } from './address-search.ts';
import { type StreetIndex, streetIndex } from './street-index.ts';

/**
 * The addresses that an operator has imported; `otherwise` answers where none were. Only the names of the streets are kept
 * in memory. Rejects where the store does not answer.
 */
export function withImportedAddresses(
  imported: Imported,
  otherwise: AddressRegister,
): AddressRegister {
  let known: { readonly no: number; readonly streets: StreetIndex } | undefined;
  const streets = (no: number): StreetIndex => {
    if (known?.no !== no) known = { no, streets: streetIndex(imported.streets()) };
    return known.streets;
  };
  return {
    ...otherwise,
    async search(query, limit) {
      const no = imported.current('addresses')?.no;
      if (no === undefined) return otherwise.search(query, limit);
      const hits = searchImported(query, limit, streets(no), imported);
      if (hits.length === 0) return { state: 'none' };
      return { state: 'found', value: hits.map(({ id, text }) => ({ id, text })) };
    },
    async find(id) {
      if (imported.current('addresses') === undefined) return otherwise.find(id);
      const row = imported.row('addresses', id.toLowerCase());
      if (row === undefined) return { state: 'none' };
      return { state: 'found', value: JSON.parse(row.body) as Address };
    },
  };
}
