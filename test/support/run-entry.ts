import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mustTellNothing } from './log-leaks.ts';

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs an entry of ours in a process of its own, with nothing of this one's settings. */
export const startEntry = (
  entry: string,
  env: NodeJS.ProcessEnv = {},
  args: readonly string[] = [],
) => startProgram(process.execPath, [entry, ...args], env);

/** The same for any program. */
export function startProgram(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): { child: ChildProcess; ended: Promise<Ended>; said(words: string): Promise<void> } {
  const child = spawn(command, args, {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const heard = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => (heard[stream] += text));
  }
  const ended = once(child, 'close').then(([code]) => {
    mustTellNothing(heard.stdout);
    return { code: code as number | null, ...heard };
  });
  return {
    child,
    ended,
    /** Resolves once the words were printed; throws with what was said instead where it ended before. */
    async said(words) {
      while (!heard.stdout.includes(words)) {
        // oxlint-disable-next-line no-await-in-loop -- waits for the next words
        const over = await Promise.race([once(child.stdout, 'data'), ended]);
        if ('code' in over && !heard.stdout.includes(words)) throw new Error(heard.stderr);
      }
    },
  };
}

export const runEntry = (...about: Parameters<typeof startEntry>): Promise<Ended> =>
  startEntry(...about).ended;
