import type { EventBody } from '../../src/cases/events.ts';
import type { CaseState } from '../../src/cases/ports/case-store.ts';

export const states = [
  'submitted',
  'referred',
  'contacted',
  'in-progress',
  'awaiting-payment',
  'awaiting-answer',
  'decided',
  'carried-out',
  'withdrawn',
  'closed',
] as const satisfies readonly CaseState[];

const same = (...kept: readonly CaseState[]): Leads =>
  Object.fromEntries(kept.map((state) => [state, state]));

export type Leads = Partial<Record<CaseState, CaseState>>;

const worked = same(
  'submitted',
  'in-progress',
  'awaiting-payment',
  'awaiting-answer',
  'decided',
  'carried-out',
);

/** The state that each event leads to, from each state in which it may happen. */
export const table: Record<EventBody['kind'], Leads> = {
  submitted: {},
  referred: {},
  filed: {},
  assigned: {
    submitted: 'in-progress',
    ...same(
      'referred',
      'contacted',
      'in-progress',
      'awaiting-payment',
      'awaiting-answer',
      'decided',
      'carried-out',
    ),
  },
  unassigned: same(
    'submitted',
    'referred',
    'contacted',
    'in-progress',
    'awaiting-payment',
    'awaiting-answer',
    'decided',
    'carried-out',
  ),
  noted: same(...states),
  'document-added': same(...states),
  'document-infected': same(...states),
  'signatures-asked': worked,
  signed: worked,
  'signature-declined': worked,
  'signature-waived': worked,
  'arrival-corrected': same(...states),
  contacted: { referred: 'contacted' },
  'became-case': { referred: 'closed', contacted: 'closed' },
  'grounds-asked': same('referred', 'contacted'),
  'grounds-answered': same('referred', 'contacted'),
  'help-offered': same('referred', 'contacted'),
  'extraordinary-considered': same('referred', 'contacted'),
  'rejection-proposed': same('referred', 'contacted'),
  'rejection-sent-back': same('referred', 'contacted'),
  'channel-accepted': {
    referred: 'submitted',
    contacted: 'submitted',
    closed: 'submitted',
    withdrawn: 'submitted',
  },
  'channel-rejected': { referred: 'closed', contacted: 'closed' },
  'exception-granted': same(...states),
  'exception-withdrawn': same(...states),
  'appeal-received': same(...states),
  'contact-changed': same(...states),
  'appeal-ended': same(...states),
  'letters-released': same(
    'submitted',
    'in-progress',
    'awaiting-payment',
    'awaiting-answer',
    'decided',
    'carried-out',
  ),
  'info-requested': {
    submitted: 'awaiting-answer',
    'in-progress': 'awaiting-answer',
    'awaiting-answer': 'awaiting-answer',
  },
  'info-received': {
    'awaiting-answer': 'in-progress',
    ...same('submitted', 'in-progress', 'awaiting-payment', 'carried-out'),
  },
  'payment-demanded': { submitted: 'awaiting-payment', 'in-progress': 'awaiting-payment' },
  paid: { 'awaiting-payment': 'in-progress' },
  'payment-waived': { 'awaiting-payment': 'in-progress', ...same('submitted', 'in-progress') },
  'exemption-decided': { submitted: 'carried-out', 'in-progress': 'carried-out' },
  decided: {
    'in-progress': 'decided',
    'awaiting-answer': 'decided',
    decided: 'decided',
    'carried-out': 'decided',
    closed: 'decided',
  },
  'carried-out': { 'in-progress': 'carried-out', decided: 'carried-out' },
  reopened: {
    decided: 'in-progress',
    'carried-out': 'in-progress',
    closed: 'in-progress',
    withdrawn: 'in-progress',
  },
  transferred: { 'in-progress': 'submitted', ...same('submitted', 'referred', 'contacted') },
  'handed-over': {
    submitted: 'carried-out',
    'in-progress': 'carried-out',
    referred: 'carried-out',
    contacted: 'carried-out',
  },
  withdrawn: {
    submitted: 'withdrawn',
    referred: 'withdrawn',
    contacted: 'withdrawn',
    'in-progress': 'withdrawn',
    'awaiting-payment': 'withdrawn',
    'awaiting-answer': 'withdrawn',
  },
  dispatched: same(...states),
  'dispatch-failed': same(...states),
  delivered: same(...states),
  'not-delivered': same(...states),
  'letter-retried': same(...states),
  'letter-settled': same(...states),
  'letter-expired': same(...states),
  'contact-overdue': same('referred'),
  'day-passed': same('referred', 'contacted'),
  // What was carried out may lapse long after the case has ended.
  reminded: same('referred', 'contacted', 'awaiting-answer', 'decided', 'carried-out', 'closed'),
  closed: { referred: 'closed', contacted: 'closed', decided: 'closed', 'carried-out': 'closed' },
};
