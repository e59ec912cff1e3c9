import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { endianness, tmpdir } from 'node:os';
import path from 'node:path';

/** What to start a server with so that its syncs are counted and slowed, and how many there were. */
export interface WatchedDisk {
  readonly env: Readonly<Record<string, string>>;
  syncs(): number;
}

/** Undefined where there is no C compiler to build the preloaded library with. `delay` in milliseconds. */
export function watchedDisk(delay: number): WatchedDisk | undefined {
  const dir = mkdtempSync(path.join(tmpdir(), 'skranken-disk-'));
  const library = path.join(dir, 'slow-disk.so');
  const source = path.join(import.meta.dirname, 'slow-disk.c');
  const built = spawnSync('cc', ['-O2', '-shared', '-fPIC', '-o', library, source, '-ldl']);
  if (built.status !== 0) return undefined;
  const counter = path.join(dir, 'syncs');
  writeFileSync(counter, Buffer.alloc(8));
  return {
    env: {
      LD_PRELOAD: library,
      SYNC_COUNT_FILE: counter,
      SYNC_DELAY_US: String(Math.round(delay * 1000)),
    },
    syncs() {
      const bytes = readFileSync(counter);
      return Number(endianness() === 'LE' ? bytes.readBigInt64LE() : bytes.readBigInt64BE());
    },
  };
}
