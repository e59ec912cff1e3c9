import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const isolated = { pool: 'forks' as const, env: { TZ: 'UTC' } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...isolated,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/torture/**', 'test/hostile/storm.test.ts'],
          // A second of work takes twenty where a machine does much else: time alone is no fault. What has to be fast says so.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Every app, clock and database is a test's own, so files may share what has been loaded: a third of the time.
          isolate: false,
          maxWorkers: '100%',
        },
      },
      {
        test: {
          ...isolated,
          name: 'torture',
          include: ['test/torture/**/*.test.ts'],
          testTimeout: 3_600_000,
          hookTimeout: 60_000,
          // What `npm run torture` counts is counted one at a time, on a machine that does nothing else.
          maxWorkers: process.env['TORTURE'] === 'full' ? 1 : '100%',
        },
      },
      {
        test: {
          ...isolated,
          name: 'storm',
          include: ['test/hostile/storm.test.ts'],
          testTimeout: 3_600_000,
          hookTimeout: 60_000,
          // It measures how long answers take: alone, once all others are done.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...isolated,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // One browser for each processor, never more than four.
          maxWorkers: Math.min(4, availableParallelism()),
        },
      },
    ],
  },
});
