import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { appealDeadline, udbetalingDanmarkDeadline } from '../../src/domain/appeal-deadline.ts';
import { isWorkingDay } from '../../src/domain/holidays.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const file = path.join(import.meta.dirname, 'fixtures/udk-papirpost-klagefrist.json');
const { vektorer } = z
  .object({ vektorer: z.array(z.object({ brevdato: z.string(), klagefrist: z.string() })) })
  .parse(JSON.parse(readFileSync(file, 'utf8')));

describe('a letter on paper from Udbetaling Danmark', () => {
  it.each(vektorer.map(({ brevdato, klagefrist }) => [brevdato, klagefrist]))(
    'dated %s can be complained over until %s',
    (dated = '', last = '') => {
      expect(udbetalingDanmarkDeadline(day(dated), 4).toString()).toBe(last);
    },
  );

  it('dated on a week-end counts as dated on the Monday after', () => {
    for (const dated of ['2026-11-07', '2026-11-08'])
      expect(udbetalingDanmarkDeadline(day(dated), 4).toString()).toBe('2026-12-14');
  });
});

describe('a decision of a municipality', () => {
  it.each([
    ['in the mailbox', 'digital-post', '2026-11-23', '2026-12-21'],
    ['on paper, six days later', 'paper', '2026-11-23', '2026-12-28'],
    ['over Christmas', 'digital-post', '2026-11-27', '2026-12-28'],
    ['to a Sunday', 'digital-post', '2026-11-22', '2026-12-21'],
    ['over New Year', 'digital-post', '2026-12-04', '2027-01-04'],
    ['over Easter', 'digital-post', '2026-03-05', '2026-04-07'],
    ['over the change to summer time', 'digital-post', '2026-03-23', '2026-04-20'],
    ['from a leap day', 'digital-post', '2028-02-29', '2028-03-28'],
  ] as const)('%s', (_how, via, on, last) => {
    expect(appealDeadline({ via, on: day(on) }, 4).toString()).toBe(last);
  });

  it('never ends on a day without work, nor early', () => {
    for (let on = day('2023-01-01'); on.year < 2029; on = on.add({ days: 1 })) {
      const last = appealDeadline({ via: 'digital-post', on }, 4);
      expect(isWorkingDay(last)).toBe(true);
      expect(Temporal.PlainDate.compare(last, on.add({ weeks: 4 }))).toBeGreaterThanOrEqual(0);
    }
  });
});
