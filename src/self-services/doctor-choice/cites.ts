import { cardFeeBasis } from '../../domain/health-fee.ts';
import type { Cited } from '../define.ts';
import { choiceRules, groupRules, noCutOff } from './law.ts';

/** The paragraphs that its pages and letters name. */
export const doctorChoiceCites: readonly Cited[] = [
  { what: { da: 'Regler om grupper', en: 'Rules on groups' }, basis: groupRules },
  {
    what: { da: 'Regler om valg af læge', en: 'Rules on the choice of doctor' },
    basis: choiceRules,
  },
  {
    what: {
      da: 'Ingen fast frist for et gratis skift',
      en: 'No fixed time limit for a free change',
    },
    basis: noCutOff,
  },
  { what: { da: 'Gebyr for et nyt kort', en: 'Fee for a new card' }, basis: cardFeeBasis },
];
