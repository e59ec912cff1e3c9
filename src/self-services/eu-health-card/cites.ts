import type { Cited } from '../define.ts';
import { complaintBasis, digitalDuty, earlierDuty, otherWay } from './law.ts';

/** The paragraphs that its pages and letters name. */
export const euCardCites: readonly Cited[] = [
  {
    what: { da: 'Kravet om at bestille digitalt', en: 'The duty to order digitally' },
    basis: digitalDuty,
  },
  {
    what: { da: 'Kravet før 7. juli 2021', en: 'The duty before 7 July 2021' },
    basis: earlierDuty,
  },
  { what: { da: 'Andre veje ind', en: 'Other ways in' }, basis: otherWay },
  { what: { da: 'Hvem der ser på klager', en: 'Who hears complaints' }, basis: complaintBasis },
];
