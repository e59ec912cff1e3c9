import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchClock } from '../src/clock-watch.ts';
import { sweepNowAndThen } from '../src/sweep-now-and-then.ts';
import { openCounter } from './correspondence/counter.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

/** A sweeping that only counts, and a clock that goes along with the timer unless it is set. */
async function sweeping() {
  const { clock, store: real } = openCounter();
  const seen = { swept: 0 };
  const nothing = { drafts: 0, sessions: 0, values: 0, documents: 0 };
  const store = {
    readNames: async () => 0,
    sweep: async () => {
      seen.swept += 1;
      return nothing;
    },
  };
  const log = pino({ level: 'silent' });
  const watch = await watchClock(clock, real.expiring, log);
  const sweeper = sweepNowAndThen(store, clock, watch, log);
  watch.start();
  sweeper.start();
  const tenMinutes = (times = 1) => {
    for (let time = 0; time < times; time += 1) {
      clock.advance({ minutes: 10 });
      vi.advanceTimersByTime(600_000);
    }
  };
  return { clock, seen, tenMinutes, stop: sweeper.stop };
}

describe('sweeping', () => {
  it('happens at the start and every ten minutes', async () => {
    const { seen, tenMinutes, stop } = await sweeping();
    expect(seen.swept).toBe(1);
    tenMinutes(6);
    expect(seen.swept).toBe(7);
    stop();
    tenMinutes();
    expect(seen.swept).toBe(7);
  });

  it('deletes nothing by a clock that leapt to 2038, not even if nobody notices for hours', async () => {
    const { clock, seen, tenMinutes } = await sweeping();
    clock.set('2038-01-19T03:14:08Z');
    tenMinutes(100);
    expect(seen.swept).toBe(1);
    clock.set('2026-11-23T01:40:00Z');
    tenMinutes();
    expect(seen.swept).toBe(2);
  });

  it('goes on after a day by a clock that stayed where it leapt to', async () => {
    const { clock, seen, tenMinutes } = await sweeping();
    clock.advance({ hours: 24 * 30 });
    tenMinutes(144);
    expect(seen.swept).toBe(1);
    tenMinutes();
    expect(seen.swept).toBe(2);
  });
});
