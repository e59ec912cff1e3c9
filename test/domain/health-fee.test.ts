import { describe, expect, it } from 'vitest';
import { cardFee, cardsFee } from '../../src/domain/health-fee.ts';

const on = (day: string) => Temporal.PlainDate.from(day);

describe('the fee for a new health card', () => {
  it.each([
    ['2013-12-31', undefined],
    ['2014-01-01', 185],
    ['2014-12-31', 185],
    ['2015-01-01', undefined],
    ['2022-12-31', undefined],
    ['2023-01-01', 220],
    ['2023-12-31', 220],
    ['2024-01-01', 225],
    ['2024-02-29', 225],
    ['2024-12-31', 225],
    ['2025-01-01', undefined],
    ['2026-11-22', undefined],
  ])('on %s is %s', (day, kroner) => {
    expect(cardsFee(1, on(day))?.kroner).toBe(kroner);
  });

  it('is paid for each card', () => {
    expect(cardsFee(3, on('2024-06-01'))).toEqual({ kroner: 675, from: '2024-01-01' });
    expect(cardsFee(3, on('2026-06-01'))).toBeUndefined();
  });

  it('has a source for each year, and no year twice', () => {
    expect(cardFee.every(({ source, until }) => source.title !== '' && until)).toBe(true);
    expect(new Set(cardFee.map(({ from }) => from.slice(0, 4))).size).toBe(cardFee.length);
  });
});
