import type { CaseEvent } from './events.ts';
import type { CaseState } from './ports/case-store.ts';

const stays = (...states: readonly CaseState[]): Partial<Record<CaseState, CaseState>> =>
  Object.fromEntries(states.map((state) => [state, state]));

const anyState = stays(
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
);

/** Also once it was decided: a signature that came too late may be a reason to decide anew. */
const whileWorked = stays(
  'submitted',
  'in-progress',
  'awaiting-payment',
  'awaiting-answer',
  'decided',
  'carried-out',
);

/** The state that each kind of event leads to, by the state in which it may happen; no entry: it may not. */
export const transitions: Record<CaseEvent['kind'], Partial<Record<CaseState, CaseState>>> = {
  submitted: {},
  referred: {},
  filed: {},
  assigned: {
    submitted: 'in-progress',
    ...stays(
      'in-progress',
      'referred',
      'contacted',
      'awaiting-payment',
      'awaiting-answer',
      'decided',
      'carried-out',
    ),
  },
  unassigned: stays(
    'submitted',
    'in-progress',
    'referred',
    'contacted',
    'awaiting-payment',
    'awaiting-answer',
    'decided',
    'carried-out',
  ),
  noted: anyState,
  'document-added': anyState,
  'document-infected': anyState,
  'arrival-corrected': anyState,
  contacted: { referred: 'contacted' },
  'became-case': { referred: 'closed', contacted: 'closed' },
  'grounds-asked': stays('referred', 'contacted'),
  'grounds-answered': stays('referred', 'contacted'),
  'help-offered': stays('referred', 'contacted'),
  'extraordinary-considered': stays('referred', 'contacted'),
  'rejection-proposed': stays('referred', 'contacted'),
  'rejection-sent-back': stays('referred', 'contacted'),
  // Also what was rejected or withdrawn before: a ground that emerges, or an appeal that runs, opens it again.
  'channel-accepted': {
    referred: 'submitted',
    contacted: 'submitted',
    closed: 'submitted',
    withdrawn: 'submitted',
  },
  'channel-rejected': { referred: 'closed', contacted: 'closed' },
  'exception-granted': anyState,
  'exception-withdrawn': anyState,
  'appeal-received': anyState,
  'contact-changed': anyState,
  'appeal-ended': anyState,
  // With the errand, or to somebody else later.
  'signatures-asked': whileWorked,
  signed: whileWorked,
  'signature-declined': whileWorked,
  'signature-waived': whileWorked,
  'letters-released': stays(
    'submitted',
    'in-progress',
    'awaiting-payment',
    'awaiting-answer',
    'decided',
    'carried-out',
  ),
  // Asked anew where the first letter could not be sent.
  'info-requested': {
    submitted: 'awaiting-answer',
    'in-progress': 'awaiting-answer',
    'awaiting-answer': 'awaiting-answer',
  },
  'info-received': {
    'awaiting-answer': 'in-progress',
    ...stays('submitted', 'in-progress', 'awaiting-payment', 'carried-out'),
  },
  // Whoever was asked and has not answered in time is decided on by what is known.
  // Once a complaint was upheld, what was decided is decided anew.
  decided: {
    'in-progress': 'decided',
    'awaiting-answer': 'decided',
    decided: 'decided',
    'carried-out': 'decided',
    closed: 'decided',
  },
  'payment-demanded': { submitted: 'awaiting-payment', 'in-progress': 'awaiting-payment' },
  // Somebody who has not taken the case yet still has to: taking one that is in progress is allowed.
  paid: { 'awaiting-payment': 'in-progress' },
  'payment-waived': { 'awaiting-payment': 'in-progress', ...stays('submitted', 'in-progress') },
  // Whoever sees the citizen's papers at the counter decides at once, also a case that nobody has taken.
  'exemption-decided': { submitted: 'carried-out', 'in-progress': 'carried-out' },
  'carried-out': { 'in-progress': 'carried-out', decided: 'carried-out' },
  reopened: {
    decided: 'in-progress',
    'carried-out': 'in-progress',
    closed: 'in-progress',
    withdrawn: 'in-progress',
  },
  // Nobody there has it yet. What waits for the citizen is ended first: they were told to answer here.
  transferred: { 'in-progress': 'submitted', ...stays('submitted', 'referred', 'contacted') },
  // All that can be done here is done; it is closed once the letter has left.
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
  dispatched: anyState,
  'dispatch-failed': anyState,
  delivered: anyState,
  'not-delivered': anyState,
  'letter-retried': anyState,
  'letter-settled': anyState,
  'letter-expired': anyState,
  'contact-overdue': stays('referred'),
  'day-passed': stays('referred', 'contacted'),
  // What was carried out may lapse, long after the case has ended.
  reminded: stays('referred', 'contacted', 'awaiting-answer', 'decided', 'carried-out', 'closed'),
  // A referral may be closed unheard: the citizen came by themself, or got help and filed digitally.
  closed: { referred: 'closed', contacted: 'closed', decided: 'closed', 'carried-out': 'closed' },
};
