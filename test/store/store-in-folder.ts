import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Clock } from '../../src/domain/dates.ts';
import type { Keys } from '../../src/store/keys.ts';
import { openStore, type Store } from '../../src/store/open.ts';

/** Invented keys: every byte the same. */
export const keys: Keys = {
  master: [{ number: 1, key: Buffer.alloc(32, 1) }],
  index: { number: 1, key: Buffer.alloc(32, 2) },
};

export const start = Temporal.Instant.from('2026-11-04T09:00:00Z');

/** A clock that moves only when told to. */
export function steppedClock(): Clock & { now(): Temporal.Instant; pass(minutes: number): void } {
  let at = start;
  return {
    now: () => at,
    pass: (minutes) => {
      at = at.add({ minutes });
    },
  };
}

const cleanUp: (() => void)[] = [];
afterEach(() => {
  for (const undo of cleanUp.splice(0).toReversed()) undo();
});

/** A folder of its own for one test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'skranken-store-'));
  cleanUp.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A store in a folder of its own, closed after the test. */
export function storeInFolder(given: { file?: string; keys?: Keys; clock?: Clock } = {}): Store & {
  file: string;
} {
  const file = given.file ?? join(temporaryFolder(), 'skranken.db');
  const store = openStore({
    file,
    keys: given.keys ?? keys,
    clock: given.clock ?? { now: () => start },
  });
  let open = true;
  const close = () => {
    if (open) store.close();
    open = false;
  };
  cleanUp.push(close);
  return { ...store, close, file };
}
