import type { Cited } from '../define.ts';
import { listBasis, marketingBasis, protectionBasis } from './law.ts';

/** The paragraphs that its pages and letters name. */
export const robinsonCites: readonly Cited[] = [
  {
    what: {
      da: 'Hvem virksomheder får at vide står på listen',
      en: 'Whom businesses are told is on the list',
    },
    basis: listBasis,
  },
  { what: { da: 'Beskyttede navne', en: 'Protected names' }, basis: protectionBasis },
  {
    what: {
      da: 'Virksomheders pligt til at følge listen',
      en: 'The duty of businesses to keep to the list',
    },
    basis: marketingBasis,
  },
];
