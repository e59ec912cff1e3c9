import { describe, expect, it } from 'vitest';
import { applyEvent, isOpen, openRow, stateAfter } from '../../src/cases/case.ts';
import type { CaseEvent, EventBody } from '../../src/cases/events.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { referred, sampleDecision, submitted } from '../support/sample-cases.ts';
import { bodies } from './every-event.ts';
import { type Leads, states, table } from './transition-table.ts';

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
