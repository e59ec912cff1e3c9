import { describe, expect, it } from 'vitest';
import type { CaseEvent, EventBody } from '../../src/cases/events.ts';
import type { CaseState } from '../../src/cases/ports/case-store.ts';
import { opensForWork } from '../../src/cases/working-on.ts';
import { bodies } from './every-event.ts';
import { states } from './transition-table.ts';

const me = { id: 'staff-1', name: 'Anne Prøve', authorityId: 'municipality-0101' };
const by = (id: string, body: EventBody, seq: number): CaseEvent => ({
  id: `event-${seq}`,
  seq,
  v: 1,
  at: '2026-11-22T10:00:00Z',
  by: { kind: 'staff', id, name: 'x', role: 'caseworker' },
  ...body,
});
const opens = (
  given: { readonly state?: CaseState; readonly assignedTo?: string },
  ...events: readonly CaseEvent[]
) => opensForWork({ state: 'in-progress', ...given }, events, me);

describe('who works on a case by opening it', () => {
  it.each(states.map((state) => [state, state !== 'closed' && state !== 'withdrawn'] as const))(
    'in %s: %s',
    (state, may) => expect(opens({ state })).toBe(may),
  );

  it.each([
    ['nobody', undefined, true],
    ['whoever opens it', 'staff-1', true],
    ['a colleague', 'staff-2', false],
  ] as const)('where it is the case of %s', (_, assignedTo, may) => {
    expect(opens(assignedTo === undefined ? {} : { assignedTo })).toBe(may);
  });

  it.each([
    ['gave it back', bodies.unassigned, 'staff-1', false],
    ['proposed a rejection', bodies['rejection-proposed'], 'staff-1', false],
    ['did something else', bodies.contacted, 'staff-1', true],
    ['sees that a colleague proposed one', bodies['rejection-proposed'], 'staff-2', true],
  ] as const)('not whoever %s last', (_, body, who, may) => {
    expect(opens({}, by(who, body, 1))).toBe(may);
    // A note afterwards takes nothing back.
    expect(opens({}, by(who, body, 1), by('staff-1', bodies.noted, 2))).toBe(may);
  });
});
