import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readSync, writeSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';

/** Which calls fail, how, and from which one on. */
export interface Fault {
  /** `half`: the first write puts down half of its bytes, all later ones fail. */
  readonly action: 'fail' | 'half' | 'kill-before' | 'kill-after';
  readonly calls: readonly ('write' | 'sync' | 'truncate')[];
  readonly error?: 'EIO' | 'ENOSPC' | 'EROFS' | 'EDQUOT';
  /** 1 for the next matching call. */
  readonly from?: number;
}

/** A folder whose disk fails on demand, for one process after the other. */
export interface FaultyDisk {
  /** What a process must be started with to meet the faults. */
  readonly env: NodeJS.ProcessEnv;
  /** From now on; an earlier fault ends. */
  begin(fault: Fault): void;
  /** The disk is well again. */
  end(): void;
  /** Matching calls since the fault began. */
  calls(): number;
}

/** Whether this machine can make disks fail; the reason where not. */
export const noFaults: string | undefined =
  process.platform !== 'linux'
    ? 'only Linux preloads a library by LD_PRELOAD'
    : spawnSync('cc', ['--version']).status === 0
      ? undefined
      : 'no C compiler (cc) to make the faults with';

const actions = { fail: 1, 'kill-before': 2, 'kill-after': 3, half: 4 } as const;
const kinds = { write: 1, sync: 2, truncate: 4 } as const;

/** The disk under that folder. With `log`, every call is written down there. */
export function faultyDisk(folder: string, log?: string): FaultyDisk {
  const control = path.join(mkdtempSync(path.join(tmpdir(), 'skranken-disk-')), 'control');
  const file = openSync(control, 'w+');
  const set = (...numbers: readonly number[]) => {
    const bytes = Buffer.alloc(32);
    for (const [index, number] of numbers.entries()) bytes.writeInt32LE(number, index * 4);
    writeSync(file, bytes, 0, 32, 0);
  };
  set();
  return {
    env: {
      LD_PRELOAD: library(),
      SHIM_CONTROL: control,
      SHIM_FOLDER: folder,
      ...(log !== undefined && { SHIM_LOG: log }),
    },
    begin({ action, calls, error = 'EIO', from = 1 }) {
      const mask = calls.reduce((sum, kind) => sum + kinds[kind], 0);
      set(actions[action], mask, constants.errno[error], from);
    },
    end: () => set(),
    calls() {
      const bytes = Buffer.alloc(4);
      readSync(file, bytes, 0, 4, 16);
      return bytes.readInt32LE();
    },
  };
}

let made: string | undefined;

function library(): string {
  if (made !== undefined) return made;
  made = path.join(mkdtempSync(path.join(tmpdir(), 'skranken-shim-')), 'shim.so');
  const source = path.join(import.meta.dirname, 'shim.c');
  execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', made, source, '-ldl']);
  return made;
}
