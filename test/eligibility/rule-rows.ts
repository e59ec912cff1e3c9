import type { Facts } from '../../src/eligibility/facts.ts';
import type { ServiceLaw } from '../../src/eligibility/law.ts';
import { filedRows } from './filed-rows.ts';
import {
  selfOnlyLaw,
  confirmed,
  day,
  neverRejectingLaw,
  notCoveredLaw,
  someone,
  stranger,
  udkLaw,
  voluntaryLaw,
} from './samples.ts';

/** Facts under which a rule speaks, and all that must come out: outcome, standing, then every reason in order. */
export interface Row {
  readonly facts: Facts;
  readonly law: ServiceLaw;
  readonly gives: string;
}

const law = confirmed(selfOnlyLaw);
const asking: Facts = { ...someone, wish: 'alternative' };
const exempt = { exempt: 'says-so' } as const;
const before2023 = { on: day('2023-05-31') };
const exception = { exception: { scope: 'lasting' } } as const;
const child = { age: 'under-15' } as const;

/** One row for every rule, in the order of the table; the key is the rule's id. */
export const rows: Readonly<Record<string, Row>> = {
  'other-authority': {
    facts: { ...someone, authority: 'other' },
    law,
    gives: 'contact-authority: other-authority',
  },
  'not-active': {
    facts: { ...someone, status: 'inactive' },
    law,
    gives: 'contact-authority: not-active',
  },
  exempt: {
    facts: { ...asking, ...exempt },
    law,
    gives: 'refer right: exempt',
  },
  'exempt-single-filing': {
    facts: { ...asking, ...exempt },
    law: udkLaw,
    gives: 'refer right: exempt, exempt-single-filing',
  },
  exception: {
    facts: { ...asking, ...exception },
    law,
    gives: 'refer right: exception',
  },
  'appeal-running': {
    facts: { ...asking, appealPending: true },
    law: udkLaw,
    gives: 'refer right: appeal-running',
  },
  'free-choice': {
    facts: asking,
    law: voluntaryLaw,
    gives: 'refer right: free-choice',
  },
  circumstance: {
    facts: { ...asking, circumstanceClaimed: true },
    law,
    gives: 'refer authority-assesses: circumstance',
  },
  'exempt-assessed': {
    facts: { ...asking, ...exempt, ...before2023 },
    law,
    gives: 'refer authority-assesses: exempt-assessed',
  },
  'no-mitid': {
    facts: { ...stranger, wish: 'alternative', hasMitId: false },
    law,
    gives: 'refer authority-assesses: no-mitid',
  },
  'form-closed': {
    facts: { ...asking, status: 'abroad' },
    law,
    gives: 'refer authority-assesses: form-closed',
  },
  'not-registered': {
    facts: { ...asking, digitalPost: 'not-registered' },
    law,
    gives: 'refer authority-assesses: not-registered',
  },
  'register-silent': {
    facts: { ...asking, digitalPost: 'unknown' },
    law,
    gives: 'refer authority-assesses: register-silent',
  },
  'nothing-rejected': {
    facts: asking,
    law: neverRejectingLaw,
    gives: 'refer authority-assesses: nothing-rejected',
  },
  'help-only': {
    facts: asking,
    law,
    gives: 'refer help-only: help-only',
  },
  representation: {
    facts: { ...someone, actsAs: 'mandate' },
    law,
    gives: 'refer authority-assesses: representation',
  },
  abroad: {
    facts: { ...someone, status: 'abroad' },
    law,
    gives: 'contact-authority: abroad',
  },
  'too-young': {
    facts: { ...someone, ...child },
    law,
    gives: 'contact-authority: too-young',
  },
  'choice-exempt': {
    facts: { ...stranger, ...exempt },
    law,
    gives: 'offer-choice: choice-exempt',
  },
  'choice-exception': {
    facts: { ...someone, ...exception },
    law,
    gives: 'offer-choice: choice-exception',
  },
  'choice-appeal': {
    facts: { ...someone, appealPending: true },
    law: udkLaw,
    gives: 'offer-choice: choice-appeal',
  },
  'choice-free': {
    facts: stranger,
    law: voluntaryLaw,
    gives: 'offer-choice: choice-free',
  },
  'choice-exempt-assessed': {
    facts: { ...someone, ...exempt },
    law: notCoveredLaw,
    gives: 'offer-choice: choice-exempt-assessed',
  },
  'choice-not-registered': {
    facts: { ...someone, digitalPost: 'not-registered' },
    law,
    gives: 'offer-choice: choice-not-registered',
  },
  'choice-register-silent': {
    facts: { ...someone, digitalPost: 'unknown' },
    law,
    gives: 'offer-choice: choice-register-silent',
  },
  'step-up': {
    facts: stranger,
    law,
    gives: 'step-up: step-up',
  },
  digital: {
    facts: someone,
    law,
    gives: 'accept: digital',
  },
  'digital-though-exempt': {
    facts: { ...someone, ...exempt, wish: 'digital' },
    law,
    gives: 'accept: digital, digital-though-exempt',
  },
  'digital-though-exception': {
    facts: { ...someone, ...exception, wish: 'digital' },
    law,
    gives: 'accept: digital, digital-though-exception',
  },
  'digital-though-free': {
    facts: { ...stranger, wish: 'digital' },
    law: voluntaryLaw,
    gives: 'accept: digital, digital-though-free',
  },
  ...filedRows,
};
