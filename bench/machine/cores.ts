import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

const hasTaskset = spawnSync('taskset', ['--version']).status === 0;

/** Whether server and load can be kept apart; without it the figures say little. */
export const canPin = hasTaskset && availableParallelism() >= 2;

/** Goes before the command of a server. */
export const serverCore: readonly string[] = canPin ? ['taskset', '-c', '0'] : [];

/** Puts this process, which makes the load, on the other core. */
export function pinLoad(): void {
  if (canPin) spawnSync('taskset', ['-a', '-c', '-p', '1', String(process.pid)]);
}
