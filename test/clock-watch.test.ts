import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchClock } from '../src/clock-watch.ts';
import { fixedClock } from './support/clock.ts';
import { open } from './correspondence/working-outbox.ts';
import { openCounter } from './correspondence/counter.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

const anHour = 60;
const aDay = 24 * 60;

/** A watch over a real store, whose clock goes along with the timer unless it is set. */
async function watching() {
  const { store, clock } = openCounter();
  const lines: string[] = [];
  const log = { warn: (...words: unknown[]): void => void lines.push(JSON.stringify(words)) };
  const begin = async () => {
    const watch = await watchClock(clock, store.expiring, log);
    watch.start();
    return watch;
  };
  const minutes = (count: number) => {
    for (let passed = 0; passed < count; passed += 5) {
      clock.advance({ minutes: 5 });
      vi.advanceTimersByTime(300_000);
    }
  };
  /** Another start, with what the last one has put on disk. */
  const again = async (watch: Awaited<ReturnType<typeof begin>>) => {
    watch.stop();
    await store.expiring.put('test', 'all before is written', '', clock.now().add({ hours: 1 }));
    return begin();
  };
  return { clock, minutes, begin, again, lines };
}

describe('a clock that is watched', () => {
  it('is steady as long as it goes evenly, a little ahead or behind', async () => {
    const { clock, minutes, begin } = await watching();
    const watch = await begin();
    minutes(120);
    clock.advance({ minutes: 40 });
    minutes(60);
    clock.advance({ minutes: -40 });
    minutes(60);
    expect(watch.isSteady(aDay)).toBe(true);
  });

  it.each([
    ['ahead', { hours: 24 * 365 }],
    ['back', { hours: -24 * 365 }],
  ])('is not steady from the moment that it leaps %s, before any tick', async (_, by) => {
    const { clock, begin } = await watching();
    const watch = await begin();
    clock.advance(by);
    expect(watch.isSteady(anHour)).toBe(false);
  });

  it('is steady for some after an hour, for others after a day', async () => {
    const { clock, minutes, begin, lines } = await watching();
    const watch = await begin();
    clock.advance({ hours: 24 * 365 });
    minutes(60);
    expect(watch.isSteady(anHour)).toBe(false);
    expect(lines).toHaveLength(1);
    minutes(5);
    expect(watch.isSteady(anHour)).toBe(true);
    minutes(23 * 60 - 5);
    expect(watch.isSteady(aDay)).toBe(false);
    minutes(5);
    expect(watch.isSteady(aDay)).toBe(true);
    minutes(600);
    expect(lines).toHaveLength(1);
  });

  it('is no more believed for a small step back while it is a year wrong', async () => {
    const { clock, minutes, begin } = await watching();
    const watch = await begin();
    clock.advance({ hours: 24 * 365 });
    minutes(10);
    for (const step of [{ seconds: -1 }, { minutes: -10 }, { hours: -24 }]) {
      clock.advance(step);
      minutes(5);
      expect(watch.isSteady(anHour)).toBe(false);
    }
  });

  it('is believed at once when it is set right, also after it leapt twice', async () => {
    const { clock, minutes, begin } = await watching();
    const watch = await begin();
    clock.advance({ hours: 24 * 365 });
    minutes(180);
    clock.advance({ hours: 24 * 365 });
    minutes(30);
    expect(watch.isSteady(anHour)).toBe(false);
    clock.advance({ hours: -24 * 730 });
    minutes(5);
    expect(watch.isSteady(aDay)).toBe(true);
  });

  it.each([
    ['a year ahead', { hours: 24 * 365 }],
    ['a year behind', { hours: -24 * 365 }],
  ])('is not believed at a start %s of the last one', async (_, by) => {
    const { clock, minutes, begin, again } = await watching();
    const first = await begin();
    minutes(30);
    clock.advance(by);
    const watch = await again(first);
    expect(watch.isSteady(anHour)).toBe(false);
    const third = await again(watch);
    expect(third.isSteady(anHour)).toBe(false);
    minutes(60);
    expect(third.isSteady(anHour)).toBe(true);
    expect(third.isSteady(aDay)).toBe(false);
  });

  it('is believed at a start after days of standing still, and at the very first', async () => {
    const { clock, begin, again } = await watching();
    const first = await begin();
    expect(first.isSteady(aDay)).toBe(true);
    clock.advance({ hours: 24 * 20 });
    expect((await again(first)).isSteady(aDay)).toBe(true);
  });

  it('is as good as any before the watch begins', async () => {
    const clock = fixedClock();
    const { store } = openCounter();
    const watch = await watchClock(clock, store.expiring, { warn: () => undefined });
    clock.advance({ hours: 24 * 365 });
    expect(watch.isSteady(aDay)).toBe(true);
  });
});

it('keeps letters back while it is not steady, and sends them after', async () => {
  let steady = false;
  const { postTo, worker, states } = open({ mayLeave: () => steady });
  await postTo(['7204880012', 'Astrid Holm Testesen']);
  expect(await worker.runOnce()).toBe(0);
  expect(await states()).toEqual(['waiting']);
  steady = true;
  expect(await worker.runOnce()).toBe(1);
  expect(await states()).toEqual(['sent']);
});
