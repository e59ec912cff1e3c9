import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Counted before anything is pinned: a pinned process sees its own core alone. */
const cores = availableParallelism();
const hasTaskset = spawnSync('taskset', ['--version']).status === 0;

/** Whether server and load can be kept apart; without it the figures say little. */
export const canPin = hasTaskset && cores >= 2;

/** Goes before the command of a server. */
export const serverCore: readonly string[] = canPin ? ['taskset', '-c', '0'] : [];

/** Puts this process, which makes the load, on the other core. */
export function pinLoad(): void {
  if (canPin) spawnSync('taskset', ['-a', '-c', '-p', '1', String(process.pid)]);
}

/** Lets a process, and all its threads, work on every core again. */
export function unpin(pid: number): void {
  if (canPin) spawnSync('taskset', ['-a', '-c', '-p', `0-${cores - 1}`, String(pid)]);
}
