import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { checkStatisticsDaily } from '../src/check-statistics-daily.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

function checking(found: { differences: number; fails?: boolean }) {
  const lines: string[] = [];
  const seen = { checks: 0 };
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const statistics = {
    verify: async () => {
      seen.checks += 1;
      if (found.fails === true) throw new Error('0101010101');
      return { cases: 7, differences: found.differences };
    },
  };
  const daily = checkStatisticsDaily({ statistics }, log);
  daily.start();
  const hours = async (times: number) => {
    for (let hour = 0; hour < times; hour += 1) {
      vi.advanceTimersByTime(3_600_000);
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    }
  };
  return { seen, lines, hours, stop: daily.stop };
}

it('looks an hour after the start and once a day', async () => {
  const { seen, lines, hours, stop } = checking({ differences: 0 });
  expect(seen.checks).toBe(0);
  await hours(1);
  expect(seen.checks).toBe(1);
  await hours(24);
  expect(seen.checks).toBe(2);
  await stop();
  await hours(48);
  expect(seen.checks).toBe(2);
  expect(lines.join('')).toContain('fit the events');
});

it('warns of a difference, in numbers', async () => {
  const { lines, hours, stop } = checking({ differences: 3 });
  await hours(1);
  await stop();
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 40, cases: 7, differences: 3 });
});

it('tries again in an hour after a failure, and logs nothing of what failed', async () => {
  const { seen, lines, hours, stop } = checking({ differences: 0, fails: true });
  await hours(3);
  await stop();
  expect(seen.checks).toBe(3);
  expect(lines.join('')).not.toContain('0101010101');
});
