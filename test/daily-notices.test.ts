import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CaseRow, StoreUnavailable } from '../src/cases/ports/case-store.ts';
import { watchClock } from '../src/clock-watch.ts';
import { dailyNotices } from '../src/daily-notices.ts';
import { addressChange } from '../src/self-services/address-change/index.ts';
import { openCounter } from './correspondence/counter.ts';
import { counterAllYear } from './cases/year/counter-all-year.ts';
import { personNumber } from './cases/year/people.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

/** A counter with people who were promised a call by Thursday 5 November 2026. */
async function waiting(people = 1) {
  const counter = counterAllYear('2026-11-02T09:00:00Z');
  const rows: CaseRow[] = [];
  for (let index = 0; index < people; index += 1)
    rows.push(await counter.referred(addressChange, { person: personNumber(index), comes: false }));
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const watch = await watchClock(counter.clock, openCounter().store.expiring, log);
  const notices = dailyNotices(counter.desk(), watch, log);
  const late = async () => {
    const desk = counter.desk();
    const events = await Promise.all(rows.map(({ id }) => desk.cases.events(id)));
    return events.filter((each) => each.some(({ kind }) => kind === 'contact-overdue')).length;
  };
  return { counter, rows, notices, late, lines, watch };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 60));

describe('notices day by day', () => {
  it('are made up for at the start, whoever was away on the day', async () => {
    const { counter, notices, late } = await waiting();
    counter.clock.set('2026-11-16T09:00:00Z');
    notices.start();
    await notices.stop();
    expect(await late()).toBe(1);
  });

  it('are all written, batch after batch, and said in the log without a name or a number', async () => {
    const { counter, notices, late, lines, rows } = await waiting(45);
    counter.clock.set('2026-11-06T00:00:01Z');
    await notices.look();
    expect(await late()).toBe(45);
    expect(lines.join('')).toContain('notices written');
    for (const { principal = '' } of rows) expect(lines.join('')).not.toContain(principal);
  });

  it('do not begin before the legal day does', async () => {
    const { counter, notices, late } = await waiting();
    // Half past eleven in the evening in Copenhagen, and half past midnight.
    counter.clock.set('2026-11-05T22:30:00Z');
    await notices.look();
    expect(await late()).toBe(0);
    counter.clock.set('2026-11-05T23:30:00Z');
    await notices.look();
    expect(await late()).toBe(1);
  });

  it('wait an hour where the clock leapt ahead: it may be wrong', async () => {
    const { counter, notices, late, lines, watch } = await waiting();
    watch.start();
    notices.start();
    counter.clock.set('2038-01-19T03:14:08Z');
    vi.advanceTimersByTime(300_000);
    await settled();
    expect(await late()).toBe(0);
    expect(lines.join('')).toContain('the clock leapt');
    counter.clock.set('2026-11-02T09:10:00Z');
    vi.advanceTimersByTime(300_000);
    await settled();
    counter.clock.set('2026-11-06T09:00:00Z');
    for (let ticks = 0; ticks < 14; ticks += 1) {
      counter.clock.advance({ minutes: 5 });
      vi.advanceTimersByTime(300_000);
    }
    await settled();
    expect(await late()).toBe(1);
    await notices.stop();
  });

  it('stop at nothing: a store that cannot be written is asked again, a damaged case is left for tomorrow', async () => {
    const { counter, notices, late, rows, lines } = await waiting(2);
    counter.clock.set('2026-11-06T09:00:00Z');
    const { cases } = counter.desk();
    const { events, commit } = cases;
    Object.assign(cases, { commit: () => Promise.reject(new StoreUnavailable('full')) });
    await notices.look();
    expect(await late()).toBe(0);
    Object.assign(cases, {
      commit,
      events: (id: string) =>
        id === rows[0]?.id ? Promise.reject(new Error('damaged')) : events(id),
    });
    await notices.look();
    expect(lines.join('')).toContain('tried again tomorrow');
    Object.assign(cases, { events });
    expect(await late()).toBe(1);
    await notices.look();
    expect(await late()).toBe(1);
    counter.clock.set('2026-11-07T09:00:00Z');
    await notices.look();
    expect(await late()).toBe(2);
  });
});
