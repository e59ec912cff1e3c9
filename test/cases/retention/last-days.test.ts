import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseEnd, type CaseToEnd } from '../../../src/cases/retention/case-end.ts';
import { isOver, leastDays, termFor, type Terms } from '../../../src/cases/retention/terms.ts';
import type { CaseEvent } from '../../../src/cases/events.ts';
import { selfServices } from '../../../src/self-services/registry.ts';
import { submitted } from '../../support/sample-cases.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const event = (at: string): CaseEvent => ({
  id: at,
  seq: 1,
  v: 1,
  at,
  by: { kind: 'anonymous' },
  ...submitted(),
});
const closedAt = (at: string, given: Partial<CaseToEnd> = {}): CaseToEnd => ({
  row: { state: 'closed', outcome: 'accept', version: 1 },
  events: [event(at)],
  letters: [],
  isHeld: false,
  grants: [],
  ...given,
});
const endedOn = (at: string) => {
  const end = caseEnd(closedAt(at), day('2030-01-01'));
  return typeof end === 'string' ? end : end.on;
};

describe('the day on which a case ended', () => {
  it.each([
    ['2026-01-31T22:59:59.999Z', '2026-01-31'],
    ['2026-01-31T23:00:00Z', '2026-02-01'],
    ['2026-06-30T21:59:59.999Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
    // The clock goes forward at 01 UTC on 29 March, and back on 25 October.
    ['2026-03-28T22:59:59Z', '2026-03-28'],
    ['2026-03-28T23:00:00Z', '2026-03-29'],
    ['2026-03-29T21:59:59Z', '2026-03-29'],
    ['2026-03-29T22:00:00Z', '2026-03-30'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
    ['2028-02-28T23:00:00Z', '2028-02-29'],
    ['2028-02-29T23:00:00Z', '2028-03-01'],
  ])('of %s is %s in Copenhagen', (at, expected) => {
    expect(endedOn(at)).toBe(expected);
  });

  it('is that of the latest, however the events stand and whatever it granted', () => {
    const events = ['2026-03-01T10:00:00Z', '2027-05-05T10:00:00Z', '2026-12-01T10:00:00Z'];
    const found = closedAt('', {
      row: { state: 'closed', outcome: 'accept', version: 3 },
      events: events.map(event),
    });
    expect(caseEnd(found, day('2030-01-01'))).toEqual({ kind: 'case', on: '2027-05-05' });
    expect(caseEnd({ ...found, grants: ['2028-01-01'] }, day('2030-01-01'))).toEqual({
      kind: 'case',
      on: '2028-01-01',
    });
    expect(caseEnd({ ...found, grants: ['2030-01-01'] }, day('2030-01-01'))).toBe('decision-holds');
    expect(caseEnd({ ...found, grants: [undefined] }, day('2030-01-01'))).toBe('decision-holds');
  });
});

/** Days from one to another, counted on the calendar of the proleptic year, without the program's own reckoning. */
const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

describe('a term', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29', '2024-03-01'],
    ['2023-02-28', 1, '2023-03-01', '2023-03-02'],
    ['2024-02-29', 365, '2025-02-28', '2025-03-01'],
    ['2024-02-29', 1826, '2029-02-28', '2029-03-01'],
    ['2026-03-28', 1, '2026-03-29', '2026-03-30'],
    ['2026-10-24', 1, '2026-10-25', '2026-10-26'],
    ['2021-12-31', 365, '2022-12-31', '2023-01-01'],
  ])('from %s of %i days is kept on %s and over on %s', (ended, days, last, next) => {
    const term = { days, source: '' };
    expect([isOver(ended, term, day(last)), isOver(ended, term, day(next))]).toEqual([false, true]);
  });

  it('is over once more days have passed than it has, whenever that is', () => {
    const days = fc
      .date({ min: new Date('2018-05-25'), max: new Date('2040-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 3653 }), (ended, today, length) => {
        expect(isOver(ended, { days: length, source: '' }, day(today))).toBe(
          daysFrom(ended, today) > length,
        );
      }),
    );
  });

  const own = [
    { service: 'address-change', kind: 'case', from: '2026-07-01', days: 400, why: '' },
    { service: 'address-change', kind: 'case', from: '2027-01-01', days: 700, why: '' },
    { service: 'address-change', kind: 'refused', from: '2026-01-01', days: 5, why: '' },
    { service: 'address-change', kind: 'rejected', from: '2026-01-01', days: 9999, why: '' },
  ] as const;
  const terms: Terms = { services: selfServices, ownOf: (id) => (id === 'ours' ? own : []) };
  const daysOn = (
    kind: 'case' | 'refused' | 'rejected' | 'referral',
    on: string,
    authorityId = 'ours',
  ) => termFor(terms, { kind, service: 'address-change', authorityId }, day(on))?.days;

  it('is the authority’s own from its day on, within the bounds, and else the plan', () => {
    expect(
      ['2026-06-30', '2026-07-01', '2026-12-31', '2027-01-01'].map((on) => daysOn('case', on)),
    ).toEqual([1826, 400, 400, 700]);
    expect(daysOn('case', '2027-01-01', 'theirs')).toBe(1826);
    expect([daysOn('refused', '2026-06-30'), daysOn('rejected', '2026-06-30')]).toEqual([
      365, 3653,
    ]);
    expect(daysOn('referral', '2026-06-30')).toBe(365);
  });

  it('is unknown for a service that nobody knows, and the least is never more than any', () => {
    expect(
      termFor(terms, { kind: 'case', service: 'gone', authorityId: 'ours' }, day('2027-01-01')),
    ).toBeUndefined();
    expect(
      leastDays(terms, { service: 'address-change', authorityId: 'ours' }, day('2027-01-01')),
    ).toBe(365);
  });
});
