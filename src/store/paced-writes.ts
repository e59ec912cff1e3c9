import { setTimeout } from 'node:timers/promises';
import type { Writer } from './writer.ts';

/**
 * Writes a portion of something long, and then leaves the file alone for as long as it took: another process that waits
 * for the lock asks for it ever more rarely, its pages stand still meanwhile, and after 0.2 seconds it gives up.
 */
export async function paced<T>(writer: Writer, portion: () => T): Promise<T> {
  const began = performance.now();
  const written = await writer.write(portion);
  await setTimeout(Math.max(shortest, performance.now() - began));
  return written;
}

/** Milliseconds. */
const shortest = 5;
