import { describe, expect, it } from 'vitest';
import { clocksOf } from '../../src/cases/clocks.ts';
import type { CaseEvent, EventBody } from '../../src/cases/events.ts';
import { referred, sampleDecision, submitted } from '../support/sample-cases.ts';

const row = { arrivedAt: '2026-11-22T22:59:59Z', due: '2026-11-25' };
const by = { kind: 'system', name: 'skranken' } as const;
type Step = readonly [day: string, body: EventBody];
/** A history, each event on its day at noon. */
const history = (...steps: readonly Step[]): readonly CaseEvent[] =>
  steps.map(([day, body], index) => ({
    id: `e${index}`,
    seq: index + 1,
    v: 1,
    at: `${day}T11:00:00Z`,
    by,
    ...body,
  }));
const clocks = (...steps: readonly Step[]) => clocksOf(row, history(...steps));

const filed = (outcome: 'accept-alternative' | 'refer'): EventBody => ({
  kind: 'filed',
  way: 'paper',
  receivedOn: '2026-11-18',
  decision: { ...sampleDecision, outcome },
  answers: {},
  sheet: [],
});
const sent = (letter: string, lastDay?: string, notice = 'decision' as const): EventBody => ({
  kind: 'dispatched',
  letter,
  notice,
  via: 'paper',
  ...(lastDay === undefined ? {} : { lastDay }),
});
const receipt = { kind: 'dispatched', letter: 'r', notice: 'receipt', via: 'paper' } as const;
const cameBack = { kind: 'not-delivered', letter: 'a', notice: 'decision', why: 'gone' } as const;
const decided = {
  kind: 'decided',
  result: 'refused',
  why: { da: 'Nej', en: 'No' },
  bases: [],
  complaint: { body: { da: 'N', en: 'N' }, sentTo: { da: 'N', en: 'N' }, weeks: 4 },
} as const satisfies EventBody;

describe('legal arrival', () => {
  it.each([
    ['the last second of a day', '2026-11-22T22:59:59Z', '2026-11-22'],
    ['the first of the next', '2026-11-22T23:00:00Z', '2026-11-23'],
    ['the hour that comes twice', '2026-10-25T00:30:00Z', '2026-10-25'],
    ['midnight by summer time', '2026-06-30T22:00:00Z', '2026-07-01'],
  ])('of a digital filing is when it was available: %s', (_, arrivedAt, day) => {
    const events = history(['2026-11-22', submitted()]);
    expect(clocksOf({ ...row, arrivedAt }, events)).toEqual({ legalArrival: day });
  });

  it('of paper is the day it came, whenever it was written down', () => {
    expect(clocks(['2026-11-22', filed('accept-alternative')])).toEqual({
      legalArrival: '2026-11-18',
    });
  });

  it('of a referral alone is not: no errand has come', () => {
    expect(clocks(['2026-11-22', referred()]).legalArrival).toBeUndefined();
  });
});

describe('the promise of contact', () => {
  it('is the referral’s own day', () => {
    expect(clocks(['2026-11-22', referred({ due: '2026-11-25' })]).referralDue).toBe('2026-11-25');
  });

  it('is not given to somebody who comes by themself, nor with an errand that was taken', () => {
    expect(clocks(['2026-11-22', referred({ promise: 'you-come' })]).referralDue).toBeUndefined();
    expect(clocks(['2026-11-22', submitted()]).referralDue).toBeUndefined();
  });

  it('is what the receipt promised where staff look into what came', () => {
    const looked = clocks(['2026-11-22', filed('refer')]);
    expect(looked).toEqual({ legalArrival: '2026-11-18', referralDue: '2026-11-25' });
    const bound = { ...filed('refer'), errandsLastDay: '2026-11-24' } as EventBody;
    expect(clocks(['2026-11-22', bound]).referralDue).toBe('2026-11-24');
  });
});

describe('first contact', () => {
  it('is when somebody spoke with the citizen, once', () => {
    const { firstContact } = clocks(
      ['2026-11-22', referred()],
      ['2026-11-24', { kind: 'contacted', how: 'phone' }],
      ['2026-11-26', sent('a')],
    );
    expect(firstContact).toBe('2026-11-24');
  });

  it('is when grounds were asked about by phone, or when the letter that asks left', () => {
    const asks = (how: 'phone' | 'letter') =>
      ({ kind: 'grounds-asked', how, answerBy: '2026-12-07' }) as const;
    const step = ['2026-11-22', filed('refer')] as const;
    expect(clocks(step, ['2026-11-23', asks('phone')]).firstContact).toBe('2026-11-23');
    const question = { ...receipt, notice: 'grounds-question' } as const;
    expect(clocks(step, ['2026-11-23', asks('letter')]).firstContact).toBeUndefined();
    expect(
      clocks(step, ['2026-11-23', asks('letter')], ['2026-11-24', question]).firstContact,
    ).toBe('2026-11-24');
  });

  it('is the day that they talked, where that was written down later', () => {
    const { firstContact } = clocks(
      ['2026-11-22', referred()],
      ['2026-11-26', { kind: 'contacted', how: 'phone', on: '2026-11-24' }],
    );
    expect(firstContact).toBe('2026-11-24');
  });

  it('is a letter that somebody wrote, the day that it left; a receipt is none', () => {
    const steps = [
      ['2026-11-22', submitted()],
      ['2026-11-22', receipt],
      ['2026-11-24', decided],
    ] as const;
    expect(clocks(...steps).firstContact).toBeUndefined();
    expect(clocks(...steps, ['2026-11-25', sent('a')]).firstContact).toBe('2026-11-25');
  });
});

describe('the time to complain', () => {
  const before = [
    ['2026-11-22', submitted()],
    ['2026-11-24', decided],
  ] as const;

  it('begins when the letter has left, not when it was decided, nor when it could not be sent', () => {
    expect(clocks(...before).appealDeadline).toBeUndefined();
    const failed = { kind: 'dispatch-failed', letter: 'a', notice: 'decision', why: 'x' } as const;
    expect(clocks(...before, ['2026-11-25', failed]).appealDeadline).toBeUndefined();
    expect(clocks(...before, ['2026-11-26', sent('a', '2026-12-30')]).appealDeadline).toBe(
      '2026-12-30',
    );
  });

  it('is not begun by a letter without one', () => {
    expect(clocks(...before, ['2026-11-25', receipt]).appealDeadline).toBeUndefined();
    expect(clocks(...before, ['2026-11-25', sent('a')]).appealDeadline).toBeUndefined();
  });

  it('is not begun by a letter that came back, and begins anew when it is sent again', () => {
    const returned = [
      ...before,
      ['2026-11-25', sent('a', '2026-12-30')],
      ['2026-12-01', cameBack],
    ] as const;
    expect(clocks(...returned).appealDeadline).toBeUndefined();
    expect(clocks(...returned, ['2026-12-02', sent('a', '2027-01-06')]).appealDeadline).toBe(
      '2027-01-06',
    );
  });

  it('of the newest letter counts, whatever became of an older one', () => {
    const { appealDeadline } = clocks(
      ...before,
      ['2026-11-25', sent('a', '2026-12-30')],
      ['2026-11-26', sent('b', '2026-12-31')],
      ['2026-12-01', cameBack],
    );
    expect(appealDeadline).toBe('2026-12-31');
  });
});
