import {
  appealBasis,
  circumstancesBasis,
  deviationBasis,
  dutyBasis,
  guidanceBasis,
  representationBasis,
} from '../bases.ts';
import * as is from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** The digital form: to whom it is closed, who is shown both ways first, who logs in, who is accepted. */
export const digitalWay: readonly Rule[] = [
  {
    id: 'representation',
    version: 1,
    outcome: 'refer',
    standing: 'authority-assesses',
    basis: representationBasis,
    applies: (f, l) => is.goesDigital(f, l) && is.actsBeyondForm(f, l),
  },
  {
    id: 'abroad',
    version: 1,
    outcome: 'contact-authority',
    basis: guidanceBasis,
    applies: (f, l) => is.goesDigital(f, l) && is.livesAbroad(f, l),
  },
  {
    id: 'too-young',
    version: 1,
    outcome: 'contact-authority',
    basis: guidanceBasis,
    applies: (f, l) => is.goesDigital(f, l) && is.isTooYoung(f, l),
  },
  {
    id: 'choice-exempt',
    version: 1,
    outcome: 'offer-choice',
    basis: deviationBasis,
    applies: (f, l) => is.hasNotChosen(f, l) && is.exemptByRight(f, l),
  },
  {
    id: 'choice-exception',
    version: 1,
    outcome: 'offer-choice',
    basis: circumstancesBasis,
    applies: (f, l) => is.hasNotChosen(f, l) && is.hasException(f, l),
  },
  {
    id: 'choice-appeal',
    version: 1,
    outcome: 'offer-choice',
    basis: appealBasis,
    applies: (f, l) => is.hasNotChosen(f, l) && is.appealProtects(f, l),
  },
  {
    id: 'choice-free',
    version: 1,
    outcome: 'offer-choice',
    basis: dutyBasis,
    applies: (f, l) => is.hasNotChosen(f, l) && !is.isMandatory(f, l),
  },
  {
    id: 'choice-exempt-assessed',
    version: 1,
    outcome: 'offer-choice',
    basis: circumstancesBasis,
    applies: (f, l) => is.hasNotChosen(f, l) && is.exemptWithoutRight(f, l),
  },
  {
    id: 'choice-not-registered',
    version: 1,
    outcome: 'offer-choice',
    basis: guidanceBasis,
    applies: (f, l) =>
      is.hasNotChosen(f, l) && f.digitalPost === 'not-registered' && !is.isSettled(f, l),
  },
  {
    id: 'choice-register-silent',
    version: 1,
    outcome: 'offer-choice',
    basis: guidanceBasis,
    applies: (f, l) =>
      is.hasNotChosen(f, l) &&
      f.digitalPost === 'unknown' &&
      f.assurance !== 'none' &&
      !is.isSettled(f, l),
  },
  {
    id: 'step-up',
    version: 1,
    outcome: 'step-up',
    basis: dutyBasis,
    applies: (f, l) => is.goesDigital(f, l) && is.lacksLevel(f, l),
  },
  {
    id: 'digital',
    version: 1,
    outcome: 'accept',
    basis: dutyBasis,
    applies: (f, l) => is.goesDigital(f, l),
  },
  {
    id: 'digital-though-exempt',
    version: 1,
    outcome: 'accept',
    basis: deviationBasis,
    applies: (f, l) => is.goesDigital(f, l) && is.exemptByRight(f, l),
  },
  {
    id: 'digital-though-exception',
    version: 1,
    outcome: 'accept',
    basis: circumstancesBasis,
    applies: (f, l) => is.goesDigital(f, l) && is.hasException(f, l),
  },
  {
    id: 'digital-though-free',
    version: 1,
    outcome: 'accept',
    basis: dutyBasis,
    applies: (f, l) => is.goesDigital(f, l) && !is.isMandatory(f, l),
  },
];
