import type { Recounting } from '../store/queue-recount.ts';

/** In one line whether the numbers on the desk's lists fit the cases. */
export function listNumbers(queue: Pick<Recounting, 'wrong'>): string {
  const { length } = queue.wrong();
  return length === 0
    ? 'fit the cases'
    : `${length} numbers are wrong: npm run cli -- queue verify`;
}

/** Puts them right; says in one line what was wrong. */
export async function rightListNumbers(
  queue: Pick<Recounting, 'putRight'>,
): Promise<{ readonly line: string; readonly fit: boolean }> {
  const { length } = await queue.putRight();
  return length === 0
    ? { line: 'The lists fit.', fit: true }
    : { line: `${length} numbers were wrong and were put right.`, fit: false };
}
