import type { Practice } from '../../domain/practice.ts';
import { coordinatesIn, municipalityCode } from './cells.ts';
import type { KindReader } from './kind-reader.ts';

/** Family doctors' practices. `aaben` is whether it takes new patients: ja, nej, or empty where nobody has said. */
export const practiceReader: KindReader = {
  needs: ['ydernummer', 'navn', 'adresse', 'kommunekode', 'aaben'],
  may: ['breddegrad', 'laengdegrad'],
  key: 'ydernummer',
  read(cells) {
    const open = cells.oneOf('aaben', ['ja', 'nej', ''], '');
    const practice: Practice = {
      id: cells.shaped('ydernummer', /^\d{6}$/, 'six digits'),
      name: cells.text('navn'),
      address: cells.text('adresse'),
      municipality: cells.shaped('kommunekode', ...municipalityCode),
      ...coordinatesIn(cells),
      ...(open !== '' && { open: open === 'ja' }),
    };
    return { id: practice.id, body: JSON.stringify(practice) };
  },
};
