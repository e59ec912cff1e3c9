import type { Cited } from '../define.ts';
import { complaint, digitalDuty, lapseBasis, passedOnBasis, protectionBasis } from './law.ts';

/** The paragraphs that its pages and letters name. */
export const protectionCites: readonly Cited[] = [
  {
    what: { da: 'Retten til beskyttelse', en: 'The right to be protected' },
    basis: protectionBasis,
  },
  {
    what: { da: 'Kravet om at søge digitalt', en: 'The duty to apply digitally' },
    basis: digitalDuty,
  },
  { what: { da: 'Beskyttelsen bortfalder', en: 'The protection lapses' }, basis: lapseBasis },
  { what: { da: 'Hvem der får det at vide', en: 'Who is told of it' }, basis: passedOnBasis },
  { what: { da: 'Klager', en: 'Complaints' }, basis: complaint },
];
