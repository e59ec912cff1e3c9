import type { EventBody } from '../../src/cases/events.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { deviationAct } from '../../src/eligibility/acts.ts';
import { referred, sampleDecision, submitted } from '../support/sample-cases.ts';

/** One event of each kind. */
export const bodies: Record<EventBody['kind'], EventBody> = {
  submitted: submitted(),
  referred: referred(),
  filed: {
    kind: 'filed',
    way: 'paper',
    receivedOn: '2026-11-20',
    decision: sampleDecision,
    answers: {},
    sheet: [],
  },
  assigned: { kind: 'assigned', to: 'staff-1', toName: 'Anne Prøve' },
  noted: { kind: 'noted', note: 'Ringer i morgen' },
  contacted: { kind: 'contacted', how: 'phone' },
  'letters-released': { kind: 'letters-released', letters: ['letter-1'], why: 'Aftalt' },
  'info-received': { kind: 'info-received', from: 'host', note: 'Ja' },
  'carried-out': {
    kind: 'carried-out',
    system: 'CPR',
    theirReference: 'X-1',
    on: '2026-11-22',
  },
  'payment-demanded': {
    kind: 'payment-demanded',
    kroner: 225,
    why: { da: 'Bortkommet', en: 'Lost' },
    basis: deviationAct,
    complaint: { body: { da: 'x', en: 'x' }, sentTo: { da: 'x', en: 'x' } },
  },
  paid: { kind: 'paid', on: '2026-11-22', theirReference: 'B-1' },
  'payment-waived': { kind: 'payment-waived', why: 'Kortet kom aldrig' },
  'exemption-decided': {
    kind: 'exemption-decided',
    exempt: true,
    cpr: '7204880012' as Cpr,
    on: '2026-11-22',
    idSeen: 'passport',
    forwardUnopened: true,
  },
  withdrawn: { kind: 'withdrawn', why: 'Flyttede ikke' },
  dispatched: { kind: 'dispatched', letter: 'letter-1', notice: 'receipt', via: 'paper' },
  'dispatch-failed': {
    kind: 'dispatch-failed',
    letter: 'letter-1',
    notice: 'receipt',
    why: 'down',
  },
  delivered: { kind: 'delivered', letter: 'letter-1', notice: 'receipt' },
  'not-delivered': {
    kind: 'not-delivered',
    letter: 'letter-1',
    notice: 'receipt',
    why: 'mailbox-closed',
  },
  'letter-retried': { kind: 'letter-retried', letter: 'letter-1', notice: 'receipt' },
  'contact-overdue': { kind: 'contact-overdue', due: '2026-11-22' },
  reminded: { kind: 'reminded', about: 'errands-last-day', day: '2026-11-30' },
  'info-requested': {
    kind: 'info-requested',
    as: 'request-for-more',
    what: { da: 'Send lejekontrakten', en: 'Send the lease' },
    answerBy: '2026-12-06',
  },
  decided: {
    kind: 'decided',
    result: 'granted',
    why: { da: 'Alt er i orden', en: 'All is in order' },
    bases: [deviationAct],
  },
  closed: { kind: 'closed', outcome: 'done' },
};
