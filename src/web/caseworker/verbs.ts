import type { CaseEvent } from '../../cases/events.ts';
import { guardEventOf, guardVerbs } from './guard-fields.ts';
import { workEventOf, workVerbs } from './work-fields.ts';

/** What a caseworker can do on a case, as the last part of the form's address. */
export const verbs = [
  ...guardVerbs,
  'take',
  'contact',
  'release',
  'retry-letter',
  'settle-letter',
  'demand',
  'paid',
  'waive',
  'ask',
  'decide',
  'carry-out',
  'decide-exemption',
  'grant-exception',
  'end-exception',
  'appeal',
  'appeal-end',
  'close',
  'withdraw',
  'answer',
  ...workVerbs,
  'note',
] as const;
export type Verb = (typeof verbs)[number];

/** The event that each act appends. */
export const eventOf: Record<Verb, CaseEvent['kind']> = {
  ...guardEventOf,
  ...workEventOf,
  take: 'assigned',
  contact: 'contacted',
  release: 'letters-released',
  'retry-letter': 'letter-retried',
  'settle-letter': 'letter-settled',
  demand: 'payment-demanded',
  paid: 'paid',
  waive: 'payment-waived',
  ask: 'info-requested',
  decide: 'decided',
  'carry-out': 'carried-out',
  'decide-exemption': 'exemption-decided',
  'grant-exception': 'exception-granted',
  'end-exception': 'exception-withdrawn',
  appeal: 'appeal-received',
  'appeal-end': 'appeal-ended',
  close: 'closed',
  withdraw: 'withdrawn',
  answer: 'info-received',
  note: 'noted',
};
