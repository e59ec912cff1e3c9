import type { Cited } from '../define.ts';
import { digitalDuty, earlierDuty, otherWay } from '../benefits-law.ts';
import { complaintBasis } from './law.ts';

/** The paragraphs that its pages and letters name. */
export const euCardCites: readonly Cited[] = [
  {
    what: {
      da: 'Kravet om at bestille EU-kortet digitalt',
      en: 'The duty to order the EU card digitally',
    },
    basis: digitalDuty,
  },
  {
    what: {
      da: 'Kravet om EU-kortet før 7. juli 2021',
      en: 'The duty on the EU card before 7 July 2021',
    },
    basis: earlierDuty,
  },
  { what: { da: 'Andre veje til EU-kortet', en: 'Other ways to the EU card' }, basis: otherWay },
  {
    what: { da: 'Hvem der ser på klager om EU-kortet', en: 'Who hears complaints on the EU card' },
    basis: complaintBasis,
  },
];
