import { cardFeeBasis } from '../../domain/health-fee.ts';
import type { Cited } from '../define.ts';
import { mustShowSent } from './law.ts';

/** The paragraphs that its pages and letters name. */
export const healthCardCites: readonly Cited[] = [
  { what: { da: 'Gebyr for et nyt kort', en: 'Fee for a new card' }, basis: cardFeeBasis },
  {
    what: {
      da: 'Kommunen skal kunne vise, at kortet er sendt',
      en: 'The municipality must be able to show that the card was sent',
    },
    basis: mustShowSent,
  },
];
