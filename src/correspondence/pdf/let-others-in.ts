import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds that a long document may keep everybody else waiting. */
const atOnce = 25;

let since = 0;

/**
 * Lets whoever else is served in, where they have waited for a while. Not at every line: on a busy machine each time costs
 * the document a page for everybody, and a long one would never be done.
 */
export async function letOthersIn(): Promise<void> {
  if (performance.now() - since < atOnce) return;
  await nextTurn();
  since = performance.now();
}
