import { describe, expect, it } from 'vitest';
import { isDecisionUntold, tellsOfWhatFell } from '../../src/cases/decision-letters.ts';
import type { CaseEvent, EventBody } from '../../src/cases/events.ts';
import { newId } from '../../src/domain/ids.ts';
import type { NoticeKind } from '../../src/self-services/letter.ts';

const at = (minute: number) =>
  Temporal.Instant.from('2026-11-22T09:00:00Z').add({ minutes: minute });
/** A history, an event a minute; only kinds, letters and results count here. */
const history = (...bodies: readonly object[]): readonly CaseEvent[] =>
  bodies.map((body, index) => ({ id: newId(at(index)), seq: index + 1, ...body }) as CaseEvent);
const kinds = (...kind: readonly EventBody['kind'][]) =>
  history(...kind.map((one) => ({ kind: one })));

const told: readonly (readonly [EventBody['kind'], NoticeKind])[] = [
  ['decided', 'decision'],
  ['payment-demanded', 'payment-demand'],
  ['exemption-decided', 'exemption-decision'],
  ['channel-rejected', 'channel-decision'],
  ['exception-granted', 'exception-decision'],
  ['exception-withdrawn', 'exception-decision'],
];

describe.each(told)('%s', (kind, notice) => {
  const events = kinds('submitted', kind);

  it.each(['waiting', 'held', 'dead'] as const)('is not told by a letter that is %s', (state) => {
    expect(isDecisionUntold(events, [{ notice, state }])).toBe(true);
  });

  it('is told by a letter that has left, or that was dealt with another way', () => {
    expect(isDecisionUntold(events, [{ notice, state: 'sent' }])).toBe(false);
    expect(isDecisionUntold(events, [{ notice, state: 'dead', settled: true }])).toBe(false);
  });

  it('is told by its own letter only: not by an earlier one, nor by one of another kind', () => {
    const letters = [{ notice, state: 'sent' } as const, { notice, state: 'waiting' } as const];
    expect(isDecisionUntold(events, letters)).toBe(true);
    expect(isDecisionUntold(events, [{ notice: 'receipt', state: 'sent' }])).toBe(true);
  });
});

it('each of several decisions is told by itself', () => {
  const events = kinds('submitted', 'payment-demanded', 'decided');
  const demand = { notice: 'payment-demand', state: 'waiting' } as const;
  const decision = { notice: 'decision', state: 'sent' } as const;
  expect(isDecisionUntold(events, [demand, decision])).toBe(true);
  expect(isDecisionUntold(events, [{ ...demand, state: 'sent' }, decision])).toBe(false);
});

it('nothing is untold where nothing was decided', () => {
  expect(isDecisionUntold(kinds('submitted', 'noted'), [])).toBe(false);
});

describe('what fell when a complaint was upheld', () => {
  const [old, fresh] = [newId(at(1)), newId(at(5))];
  const dispatched = (letter: string) => ({ kind: 'dispatched', letter, notice: 'decision' });
  const complaint = (result: string) => [
    { kind: 'appeal-received' },
    { kind: 'appeal-ended', result },
  ];
  const decided = { kind: 'decided' };
  const tells = (letter: string, events: readonly CaseEvent[], notice: NoticeKind = 'decision') =>
    tellsOfWhatFell({ letter, notice }, events);

  it('is told by the letters from before, also by one that left only afterwards', () => {
    const submitted = { kind: 'submitted' };
    const left = history(submitted, decided, dispatched(old), ...complaint('overturned'), decided);
    const waited = history(submitted, decided, { kind: 'noted' }, ...complaint('overturned'));
    expect(tells(old, left)).toBe(true);
    expect(tells(old, waited)).toBe(true);
    expect(tells(fresh, left)).toBe(false);
  });

  it('is known by its letter, also within one millisecond', () => {
    const events = history(decided, dispatched(fresh), ...complaint('overturned'));
    expect(tells(fresh, events)).toBe(true);
  });

  it.each(['upheld', 'withdrawn'])('does not fall by a complaint that ended as %s', (result) => {
    expect(tells(old, history(decided, dispatched(old), ...complaint(result)))).toBe(false);
  });

  it('does not take a decision of another kind with it', () => {
    const events = history(
      { kind: 'payment-demanded' },
      decided,
      dispatched(old),
      ...complaint('overturned'),
    );
    expect(tells(old, events, 'payment-demand')).toBe(false);
  });
});
