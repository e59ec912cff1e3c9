import type { ImportedPostcode } from './bodies.ts';
import { postcode } from './cells.ts';
import type { KindReader } from './kind-reader.ts';

/** Postcodes with the town and the municipalities it lies in. Bulk receivers' and other special codes are nobody's address. */
export const postcodeReader: KindReader = {
  needs: ['postnr', 'navn', 'kommunekoder'],
  may: ['stormodtager_eller_saerlig'],
  key: 'postnr',
  read(cells) {
    const id = cells.shaped('postnr', ...postcode);
    const town = cells.text('navn');
    if (cells.oneOf('stormodtager_eller_saerlig', ['ja', 'nej'], 'nej') === 'ja') return undefined;
    const codes = cells.shaped(
      'kommunekoder',
      /^\d{4}( \d{4})*$/,
      'codes of four digits with blanks between them, such as 0253 0269',
    );
    const body: ImportedPostcode = { town, municipalities: codes.split(' ') };
    return { id, body: JSON.stringify(body) };
  },
};
