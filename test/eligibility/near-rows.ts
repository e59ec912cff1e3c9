import type { Facts } from '../../src/eligibility/facts.ts';
import type { Row } from './rule-rows.ts';
import {
  selfOnlyLaw,
  confirmed,
  day,
  filed,
  neverRejectingLaw,
  notCoveredLaw,
  someone,
  stranger,
  voluntaryLaw,
} from './samples.ts';

const law = confirmed(selfOnlyLaw);
const before = day('2005-01-01');
const extraordinary = { decidedBy: 'A. Prøve', why: 'cheaper' };
const asking: Facts = { ...someone, wish: 'alternative' };
const exempt = { exempt: 'says-so' } as const;
const { guard: _guard, ...unguarded } = filed;

/** Facts close to a rule's own, where it must not speak or another speaks first. */
export const nearRows: Readonly<Record<string, Row>> = {
  'a claim is a wish for another way': {
    facts: { ...someone, circumstanceClaimed: true },
    law,
    gives: 'refer authority-assesses: circumstance',
  },
  'until the digital form is chosen': {
    facts: { ...someone, circumstanceClaimed: true, wish: 'digital' },
    law,
    gives: 'accept: digital',
  },
  'so is having no MitID': {
    facts: { ...stranger, hasMitId: false },
    law,
    gives: 'refer authority-assesses: no-mitid',
  },
  'but not where none is needed': {
    facts: { ...stranger, hasMitId: false },
    law: voluntaryLaw,
    gives: 'offer-choice: choice-free',
  },
  'a law that never rejects leaves the digital form open': {
    facts: someone,
    law: neverRejectingLaw,
    gives: 'accept: digital',
  },
  'a law may take in those who live abroad': {
    facts: { ...someone, status: 'abroad' },
    law: { ...law, abroadToo: true },
    gives: 'accept: digital',
  },
  'a child may file alone where the law says from 13': {
    facts: { ...someone, age: 'under-15' },
    law: { ...law, ownFilingAge: 13 },
    gives: 'accept: digital',
  },
  'a parent files for a child of any age': {
    facts: { ...someone, actsAs: 'parent', age: 'under-15' },
    law: { ...law, who: ['self', 'parent'] },
    gives: 'accept: digital',
  },
  'a number that is not in use still gets a referral': {
    facts: { ...someone, status: 'inactive', wish: 'alternative' },
    law,
    gives: 'refer authority-assesses: form-closed',
  },
  'so does an errand that the form cannot carry': {
    facts: { ...someone, beyondForm: true, wish: 'alternative' },
    law,
    gives: 'refer authority-assesses: form-closed',
  },
  'and filed it is accepted': {
    facts: { ...filed, beyondForm: true },
    law,
    gives: 'accept-alternative: filed-form-closed',
  },
  'the population register is silent about a filing': {
    facts: { ...filed, status: 'unknown' },
    law,
    gives: 'refer authority-assesses: filed-register-silent',
  },
  'no guard at all': {
    facts: unguarded,
    law,
    gives: 'refer authority-assesses: filed-guard-incomplete',
  },
  'the extraordinary counts only where the law has it': {
    facts: { ...filed, extraordinary },
    law: neverRejectingLaw,
    gives: 'refer authority-assesses: filed-not-confirmed',
  },
  'and not before there is a law': {
    facts: { ...filed, extraordinary, on: before },
    law,
    gives: 'accept-alternative: filed-free-choice',
  },
  'an errand of another authority is referred all the same, where another way is asked for': {
    facts: { ...asking, authority: 'other' },
    law,
    gives: 'refer help-only: help-only',
  },
  'a gap in Digital Post adds nothing to an exemption': {
    facts: { ...asking, ...exempt, digitalPost: 'not-registered' },
    law: notCoveredLaw,
    gives: 'refer authority-assesses: exempt-assessed',
  },
  'nor does it to the choice of somebody exempt': {
    facts: { ...someone, ...exempt, digitalPost: 'not-registered' },
    law,
    gives: 'offer-choice: choice-exempt',
  },
  'nor does a silent register': {
    facts: { ...someone, ...exempt, digitalPost: 'unknown' },
    law,
    gives: 'offer-choice: choice-exempt',
  },
  'who has chosen the digital form is not asked again for a gap': {
    facts: { ...someone, digitalPost: 'not-registered', wish: 'digital' },
    law,
    gives: 'accept: digital',
  },
  'nor for a silent register': {
    facts: { ...someone, digitalPost: 'unknown', wish: 'digital' },
    law,
    gives: 'accept: digital',
  },
  'who acts by mandate and asks for another way is told of the closed form only': {
    facts: { ...asking, actsAs: 'mandate' },
    law,
    gives: 'refer authority-assesses: form-closed',
  },
  'a paper by mandate is taken': {
    facts: { ...filed, actsAs: 'mandate' },
    law,
    gives: 'accept-alternative: filed-form-closed',
  },
  'so is one from abroad': {
    facts: { ...filed, status: 'abroad' },
    law,
    gives: 'accept-alternative: filed-form-closed',
  },
  'nobody is rejected while it is unknown what the authorities decided for them': {
    facts: { ...filed, decisionsUnknown: true },
    law,
    gives: 'refer authority-assesses: filed-register-silent',
  },
  'nor told that help is all there is': {
    facts: { ...asking, decisionsUnknown: true },
    law,
    gives: 'refer authority-assesses: register-silent',
  },
  'an exception for the case counts as a lasting one does': {
    facts: { ...filed, exception: { scope: 'case' } },
    law,
    gives: 'accept-alternative: filed-exception',
  },
  'an appeal that protects nothing takes no paper': {
    facts: { ...filed, appealPending: true },
    law,
    gives: 'reject: filed-without-ground',
  },
};
