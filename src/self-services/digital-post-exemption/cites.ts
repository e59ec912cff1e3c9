import type { Cited } from '../define.ts';
import { decidingBasis, dutyBasis, exemptionBasis } from './law.ts';

/** The paragraphs that its pages and letters name. */
export const exemptionCites: readonly Cited[] = [
  {
    what: { da: 'Hvem der skal have Digital Post', en: 'Who has to have Digital Post' },
    basis: dutyBasis,
  },
  { what: { da: 'Hvem der kan blive fritaget', en: 'Who can be exempt' }, basis: exemptionBasis },
  {
    what: { da: 'Hvilken kommune der afgør det', en: 'Which municipality decides' },
    basis: decidingBasis,
  },
];
