import { guidanceBasis, passingOnBasis } from '../bases.ts';
import { asksOtherWay } from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** Errands that this counter cannot take, whatever the way. */
export const atTheDoor: readonly Rule[] = [
  {
    id: 'other-authority',
    version: 1,
    outcome: 'contact-authority',
    basis: passingOnBasis,
    applies: (f, l) => f.authority === 'other' && !asksOtherWay(f, l),
  },
  {
    id: 'not-active',
    version: 1,
    outcome: 'contact-authority',
    basis: guidanceBasis,
    applies: (f, l) => f.status === 'inactive' && !asksOtherWay(f, l),
  },
];
