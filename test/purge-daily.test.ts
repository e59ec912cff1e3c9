import { pino } from 'pino';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Config, readConfig } from '../src/config.ts';
import { purgeDaily } from '../src/purge-daily.ts';
import { happens, tell } from './support/many-cases.ts';
import { storeInFolder } from './store/store-in-folder.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

async function portal(purge: Config['purge'], { steady = true } = {}) {
  let at = Temporal.Instant.from('2026-11-04T20:00:00Z');
  const store = storeInFolder();
  const dataDir = path.dirname(store.file);
  const config = readConfig({ DATA_DIR: dataDir });
  if (!config.ok) throw new Error(config.error.join());
  const old = { day: '2019-01-01', next: [{ after: 1, body: happens.withdrawn }] };
  await tell(store.cases, old);
  await tell(store.cases, { day: '2026-10-01' });
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const watch = { isSteady: (minutes: number) => steady && minutes === 24 * 60 };
  const outside = { clock: { now: () => at }, watch, log };
  const daily = purgeDaily({ ...config.value, purge }, store, outside);
  daily.start();
  const told = () => lines.filter((line) => line.includes('purge')).length;
  const hour = async () => {
    at = at.add({ hours: 1 });
    const [before, wasTold] = [store.purges.latest()?.endedAt, told()];
    vi.advanceTimersByTime(3_600_000);
    const hasEnded = () => store.purges.latest()?.endedAt !== before && told() > wasTold;
    for (let turn = 0; turn < 20 && !hasEnded(); turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 25));
  };
  return { store, daily, hour, lines, dataDir, told };
}

it('deletes nothing by itself unless it is told to', async () => {
  const { store, hour } = await portal('by-hand');
  await hour();
  expect(store.purges.latest()).toBeUndefined();
});

it('deletes once a legal day, writes its report, and says so in numbers', async () => {
  const { store, hour, lines, dataDir } = await portal('daily');
  await hour();
  expect(store.purges.latest()).toMatchObject({ no: 1, cases: 1, on: '2026-11-04' });
  expect(existsSync(path.join(dataDir, 'purges', 'purge-1.json'))).toBe(true);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 30, no: 1, cases: 1 });
  await hour();
  expect(store.purges.latest()?.no).toBe(1);
  // At 23:00 UTC it is the fifth in Copenhagen.
  await hour();
  expect(store.purges.latest()).toMatchObject({ no: 2, cases: 0, on: '2026-11-05' });
});

it('deletes nothing by a clock that is in doubt', async () => {
  const { store, hour } = await portal('daily', { steady: false });
  await hour();
  expect(store.purges.latest()).toBeUndefined();
});

it('leaves it to another that is at it, and tries again in an hour', async () => {
  const { store, hour, lines } = await portal('daily');
  const letGo = store.purges.alone();
  await hour();
  expect(store.purges.latest()).toBeUndefined();
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 40 });
  letGo();
  await hour();
  expect(store.purges.latest()?.cases).toBe(1);
});

it('begins nothing any more once it was stopped', async () => {
  const { store, daily, hour } = await portal('daily');
  daily.stop();
  await hour();
  expect(store.purges.latest()).toBeUndefined();
});
