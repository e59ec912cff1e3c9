import { describe, expect, it } from 'vitest';
import { applyEvent, isOpen, openRow, stateAfter } from '../../src/cases/case.ts';
import type { CaseEvent, EventBody } from '../../src/cases/events.ts';
import type { CaseRow, CaseState } from '../../src/cases/ports/case-store.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { referred, sampleDecision, submitted } from '../support/sample-cases.ts';
import { bodies } from './every-event.ts';

const states = [
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

type Leads = Partial<Record<CaseState, CaseState>>;

/** The state that each event leads to, from each state in which it may happen. */
const table: Record<EventBody['kind'], Leads> = {
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
    ),
  },
  noted: same(...states),
  contacted: { referred: 'contacted' },
  'became-case': { referred: 'closed', contacted: 'closed' },
  'grounds-asked': same('referred', 'contacted'),
  'grounds-answered': same('referred', 'contacted'),
  'help-offered': same('referred', 'contacted'),
  'extraordinary-considered': same('referred', 'contacted'),
  'rejection-proposed': same('referred', 'contacted'),
  'rejection-sent-back': same('referred', 'contacted'),
  'channel-accepted': { referred: 'submitted', contacted: 'submitted', closed: 'submitted' },
  'channel-rejected': { referred: 'closed', contacted: 'closed' },
  'exception-granted': same(...states),
  'exception-withdrawn': same(...states),
  'appeal-received': same('closed', 'decided', 'carried-out', 'submitted', 'in-progress'),
  'appeal-ended': same('closed', 'decided', 'carried-out', 'submitted', 'in-progress'),
  'letters-released': same(
    'submitted',
    'in-progress',
    'awaiting-payment',
    'awaiting-answer',
    'decided',
    'carried-out',
  ),
  'info-requested': { submitted: 'awaiting-answer', 'in-progress': 'awaiting-answer' },
  'info-received': {
    'awaiting-answer': 'in-progress',
    ...same('submitted', 'in-progress', 'awaiting-payment', 'carried-out'),
  },
  'payment-demanded': { submitted: 'awaiting-payment', 'in-progress': 'awaiting-payment' },
  paid: { 'awaiting-payment': 'in-progress' },
  'payment-waived': { 'awaiting-payment': 'in-progress', ...same('submitted', 'in-progress') },
  'exemption-decided': { submitted: 'carried-out', 'in-progress': 'carried-out' },
  decided: { 'in-progress': 'decided', 'awaiting-answer': 'decided' },
  'carried-out': { 'in-progress': 'carried-out', decided: 'carried-out' },
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
  'contact-overdue': same('referred'),
  reminded: same('referred', 'contacted', 'awaiting-answer'),
  closed: { referred: 'closed', contacted: 'closed', decided: 'closed', 'carried-out': 'closed' },
};

describe('every event in every state', () => {
  for (const [kind, leadsTo] of Object.entries(table) as [EventBody['kind'], Leads][])
    it.each(states.map((state) => [state, leadsTo[state] ?? '-'] as const))(
      `${kind} in %s: %s`,
      (state, expected) => {
        expect(stateAfter(state, kind) ?? '-').toBe(expected);
        const apply = () => applyEvent({ ...row, state }, event(bodies[kind]));
        if (expected === '-') expect(apply).toThrow(kind);
        else expect(apply()).toMatchObject({ state: expected, version: 2 });
      },
    );
});

describe('a new case', () => {
  it('takes way, outcome and claim from its decision', () => {
    expect(openRow(fresh, event(submitted(), 1))).toEqual({
      ...fresh,
      state: 'submitted',
      way: 'self-service',
      outcome: 'accept',
      claim: 'none',
      attention: false,
      version: 1,
    });
  });

  it.each([
    ['protected', true],
    ['unknown-address', true],
    ['register-down', true],
    ['unknown-household', true],
    ['late', false],
    ['host', false],
    ['child', false],
  ] as const)('flagged %s is seen first: %s', (flag, attention) => {
    expect(openRow(fresh, event(submitted({ flags: [flag] }), 1)).attention).toBe(attention);
  });

  it('says that an exemption or a circumstance was claimed, never which', () => {
    expect(claimed({ exempt: 'says-so' })).toMatchObject({ claim: 'exempt', standing: 'right' });
    expect(claimed({ exempt: 'decided' }).claim).toBe('exempt');
    expect(claimed({ exempt: 'unsaid', circumstanceClaimed: true }).claim).toBe('circumstance');
    expect(claimed({ exempt: 'unsaid' })).toMatchObject({ claim: 'none', state: 'referred' });
  });

  it.each([
    ['accept-alternative', 'submitted'],
    ['refer', 'referred'],
    ['reject', 'closed'],
  ] as const)('filed at the counter with %s is %s', (outcome, state) => {
    const filed = {
      kind: 'filed',
      way: 'paper',
      receivedOn: '2026-11-20',
      decision: { ...sampleDecision, outcome },
      answers: {},
      sheet: [],
    } as EventBody;
    expect(openRow(fresh, event(filed, 1))).toMatchObject({ state, way: 'paper' });
  });

  it('cannot begin with anything else', () => {
    expect(() => openRow(fresh, event(bodies.noted, 1))).toThrow('noted');
  });
});

it('remembers who took the case', () => {
  expect(applyEvent(row, event(bodies.assigned)).assignedTo).toBe('staff-1');
});

it('need not be seen first once somebody has ended it', () => {
  const shy = { ...row, attention: true };
  expect(applyEvent({ ...shy, state: 'in-progress' }, event(bodies['carried-out'])).attention).toBe(
    true,
  );
  expect(applyEvent({ ...shy, state: 'carried-out' }, event(bodies.closed)).attention).toBe(false);
  expect(applyEvent(shy, event(bodies.withdrawn)).attention).toBe(false);
});

it('has work left until it is closed or withdrawn', () => {
  expect(states.filter(isOpen)).toEqual(states.slice(0, -2));
});

const fresh = {
  id: 'case-1',
  reference: '0000000000' as Reference,
  authorityId: 'municipality-0101',
  service: 'address-change',
  arrivedAt: '2026-11-22T10:00:00Z',
  due: '2026-11-27',
};

const refer = { ...sampleDecision, outcome: 'refer', standing: 'right' } as const;

const claimed = (facts: object): CaseRow =>
  openRow(
    fresh,
    event(referred({ decision: { ...refer, facts: { ...refer.facts, ...facts } } }), 1),
  );

const row: CaseRow = openRow(fresh, event(bodies.submitted, 1));

function event(body: EventBody, seq = 2): CaseEvent {
  return {
    id: `event-${seq}`,
    seq,
    v: 1,
    at: '2026-11-22T10:00:00Z',
    by: { kind: 'system', name: 'test' },
    ...body,
  };
}
