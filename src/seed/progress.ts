import type { Writable } from 'node:stream';

/** Tells on a terminal, or in a file line by line, how far something has come. */
export interface Progress {
  /** So many of all are done, after so many seconds. */
  at(done: number, seconds: number): void;
  /** Something else is done now. */
  say(words: string): void;
  end(): void;
}

const width = 28;

/** `rewrites`: whether the line can be written over, as on a terminal. */
export function createProgress(
  to: Pick<Writable, 'write'>,
  all: number,
  rewrites: boolean,
): Progress {
  let lastTold = -1;
  const line = (words: string) => to.write(rewrites ? `\r\u001B[K${words}` : `${words}\n`);
  return {
    at(done, seconds) {
      const share = Math.floor((done / all) * 100);
      // In a file every tenth is enough.
      const step = rewrites ? share : Math.floor(share / 10);
      if (step === lastTold && done < all) return;
      lastTold = step;
      const full = Math.round((done / all) * width);
      const bar = `[${'#'.repeat(full)}${'.'.repeat(width - full)}]`;
      const perSecond = Math.round(done / Math.max(seconds, 0.001));
      const left = Math.ceil(((all - done) * seconds) / Math.max(done, 1));
      line(`${bar} ${share} %  ${done} of ${all}  ${perSecond} a second  ${inWords(left)} left`);
    },
    say: line,
    end: () => void (rewrites && to.write('\n')),
  };
}

const inWords = (seconds: number): string =>
  seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
