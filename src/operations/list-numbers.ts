import type { Recounting } from '../store/queue-recount.ts';

/** Puts them right; says in one line what was wrong. */
export async function rightListNumbers(
  queue: Pick<Recounting, 'putRight'>,
): Promise<{ readonly line: string; readonly fit: boolean }> {
  const { length } = await queue.putRight();
  return length === 0
    ? { line: 'The lists fit.', fit: true }
    : { line: `${length} numbers were wrong and were put right.`, fit: false };
}
