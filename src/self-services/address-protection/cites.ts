import type { Cited } from '../define.ts';
import { complaint, digitalDuty, lapseBasis, passedOnBasis, protectionBasis } from './law.ts';

/** The paragraphs that its pages and letters name. */
export const protectionCites: readonly Cited[] = [
  {
    what: { da: 'Retten til beskyttelse', en: 'The right to be protected' },
    basis: protectionBasis,
  },
  {
    what: {
      da: 'Kravet om at søge om beskyttelse digitalt',
      en: 'The duty to apply for protection digitally',
    },
    basis: digitalDuty,
  },
  { what: { da: 'Beskyttelsen bortfalder', en: 'The protection lapses' }, basis: lapseBasis },
  {
    what: { da: 'Hvem der får beskyttelsen at vide', en: 'Who is told of the protection' },
    basis: passedOnBasis,
  },
  { what: { da: 'Klager om beskyttelse', en: 'Complaints on protection' }, basis: complaint },
];
