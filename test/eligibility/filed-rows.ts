import { addressChangeLaw } from '../../src/self-services/address-change/law.ts';
import type { Row } from './rule-rows.ts';
import { confirmed, day, filed, fullGuard, udkLaw, voluntaryLaw } from './samples.ts';

const law = confirmed(addressChangeLaw);
const exempt = { exempt: 'says-so' } as const;

/** One row for every rule on filings that staff registered. */
export const filedRows: Readonly<Record<string, Row>> = {
  'filed-exempt': {
    facts: { ...filed, ...exempt },
    law,
    gives: 'accept-alternative: filed-exempt',
  },
  'filed-exempt-single-filing': {
    facts: { ...filed, ...exempt },
    law: udkLaw,
    gives: 'accept-alternative: filed-exempt, filed-exempt-single-filing',
  },
  'filed-exception': {
    facts: { ...filed, exception: { scope: 'lasting' } },
    law,
    gives: 'accept-alternative: filed-exception',
  },
  'filed-appeal-running': {
    facts: { ...filed, appealPending: true },
    law: udkLaw,
    gives: 'accept-alternative: filed-appeal-running',
  },
  'filed-free-choice': {
    facts: filed,
    law: voluntaryLaw,
    gives: 'accept-alternative: filed-free-choice',
  },
  'filed-circumstance': {
    facts: { ...filed, circumstanceClaimed: true },
    law,
    gives: 'accept-alternative: filed-circumstance',
  },
  'filed-exempt-assessed': {
    facts: { ...filed, ...exempt, on: day('2023-05-31') },
    law,
    gives: 'accept-alternative: filed-exempt-assessed',
  },
  'filed-extraordinary': {
    facts: { ...filed, extraordinary: { decidedBy: 'A. Prøve', why: 'cheaper' } },
    law,
    gives: 'accept-alternative: filed-extraordinary',
  },
  'filed-form-closed': {
    facts: { ...filed, age: 'under-15' },
    law,
    gives: 'accept-alternative: filed-form-closed',
  },
  'filed-no-mitid': {
    facts: { ...filed, hasMitId: false },
    law,
    gives: 'refer authority-assesses: filed-no-mitid',
  },
  'filed-register-silent': {
    facts: { ...filed, age: 'unknown' },
    law,
    gives: 'refer authority-assesses: filed-register-silent',
  },
  'filed-guard-incomplete': {
    facts: {
      ...filed,
      guard: { ...fullGuard, helpOffered: false },
    },
    law,
    gives: 'refer authority-assesses: filed-guard-incomplete',
  },
  'filed-not-confirmed': {
    facts: filed,
    law: addressChangeLaw,
    gives: 'refer authority-assesses: filed-not-confirmed',
  },
  'filed-without-ground': {
    facts: filed,
    law,
    gives: 'reject: filed-without-ground',
  },
};
