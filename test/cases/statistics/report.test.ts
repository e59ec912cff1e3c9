import { describe, expect, it } from 'vitest';
import { abandonmentOf } from '../../../src/cases/statistics/abandonment.ts';
import { count, numbersIn, reportOf } from './report.ts';

const arrived = (way: string, n: number, month: number, service = 'address-change') =>
  count('arrived', way, n, { month, service });

describe('arrivals', () => {
  it('are told by service, with the share that came digitally', () => {
    const { byService } = reportOf([
      arrived('self-service', 60, 1),
      arrived('paper', 12, 1),
      arrived('phone', 8, 2),
      arrived('self-service', 100, 1, 'health-card'),
      arrived('in-person', 3, 2, 'health-card'),
    ]);
    expect(byService.rows).toEqual([
      { service: 'address-change', digital: 60, other: 20, share: { percent: 75 } },
      { service: 'health-card', digital: 100, other: 'few', share: { least: 96 } },
      { service: 'robinson-list', digital: 0, other: 0, share: undefined },
    ]);
    expect(byService.total).toEqual({ digital: 160, other: 20, share: { percent: 89 } });
  });

  it('are told by month, months with little together with their neighbours', () => {
    const { byMonth } = reportOf([
      arrived('self-service', 10, 1),
      arrived('paper', 3, 1),
      arrived('paper', 4, 2),
      arrived('self-service', 6, 3),
      arrived('self-service', 2, 4),
      // Too little by service: left out here as well.
      arrived('self-service', 4, 1, 'health-card'),
    ]);
    expect(byMonth.map(({ from, to, digital, other }) => [from, to, digital, other])).toEqual([
      [1, 2, 10, 7],
      [3, 4, 8, 0],
    ]);
  });
});

describe('days', () => {
  it('are told as the day by which half, and nine of ten, were done', () => {
    const days = (part: string, ...each: readonly number[]) =>
      each.map((day) => count('settled', `${part}:${day}`, 1));
    const { decisions } = reportOf([
      ...days('digital', 1, 2, 3, 4, 5, 6, 7, 8, 9, 30),
      ...days('other', 3, 3, 9, 12, 40),
    ]);
    expect(decisions.rows[0]).toEqual({
      service: 'address-change',
      digital: { median: 5, ninth: 9 },
      other: { median: 9, ninth: 40 },
    });
    expect(decisions.all).toEqual({
      digital: { median: 5, ninth: 9 },
      other: { median: 9, ninth: 40 },
    });
  });

  it('are not told of fewer than five cases, and do not count among all', () => {
    const { contact } = reportOf([
      count('contacted', 'right:2', 5),
      count('contacted', 'help-only:9', 4),
    ]);
    expect(contact.rows.map(({ spread }) => spread)).toEqual([
      { median: 2, ninth: 2 },
      undefined,
      undefined,
    ]);
    expect(contact.all).toEqual({ median: 2, ninth: 2 });
  });
});

describe('rejections', () => {
  const told = (filed: number, rejected: number, takenAfterAll: number) =>
    reportOf([
      arrived('paper', filed, 1),
      count('channel', 'rejected', rejected),
      count('channel', 'taken-after-all', takenAfterAll),
    ]).rejections[0];

  it.each([
    [20, 0, 0, { filed: 20, rejected: 0, takenAfterAll: 0 }],
    [20, 6, 5, { filed: 20, rejected: 6, takenAfterAll: 5 }],
    [20, 3, 0, { filed: 20, rejected: 'few', takenAfterAll: 0 }],
    [20, 3, 6, { filed: 20, rejected: 'few', takenAfterAll: 'few' }],
    [20, 12, 5, { filed: 20, rejected: 'few', takenAfterAll: 'few' }],
    [9, 0, 0, { filed: 9, rejected: 'few', takenAfterAll: 'few' }],
    [0, 0, 0, { filed: 0, rejected: 0, takenAfterAll: 0 }],
  ])('of %i filings, %i rejected and %i taken after all', (filed, rejected, taken, expected) => {
    expect(told(filed, rejected, taken)).toEqual(expected);
  });
});

describe('abandonment', () => {
  const service = { id: 'address-change', steps: [{ id: 'one' }, { id: 'two' }] };
  const ending = (step: string, sent: boolean, n: number) => ({
    service: service.id,
    step,
    sent,
    n,
  });

  it('is told by step, beside about how many began', () => {
    const told = abandonmentOf(service, [
      ending('', false, 12),
      ending('one', false, 3),
      ending('two', false, 6),
      ending('two', true, 40),
    ]);
    expect(told).toEqual({
      service: 'address-change',
      begun: 60,
      steps: [
        { step: '', left: 12, percent: 20 },
        { step: 'one', left: 'few', percent: undefined },
        { step: 'two', left: 6, percent: 10 },
      ],
    });
    expect(numbersIn(told).filter((n) => n > 0 && n < 5)).toEqual([]);
  });
});
