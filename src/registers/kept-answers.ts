import type { Clock } from '../domain/dates.ts';
import type { Lookup } from '../domain/result.ts';

/** How many answers are kept, and how long each may be used, in milliseconds from when it was read. */
export interface KeepLimits {
  readonly most: number;
  /** So long nobody is asked again. */
  readonly freshMilliseconds: number;
  /** So long an answer may stand in where nobody answers. */
  readonly usableMilliseconds: number;
}

export interface KeptAnswers<T> {
  /** The kept answer while it is fresh, else a new one, else the kept one while it is usable. */
  get(key: string, ask: () => Promise<Lookup<T>>): Promise<Lookup<T>>;
}

interface Kept<T> {
  readonly value: T;
  /** Epoch milliseconds. */
  readonly read: number;
}

/**
 * Keeps what was found, in memory only, with the time when it was read; whoever was not asked for longest goes first.
 * That there is none is never kept, and never said by what is. `older` is told how old an answer was that stood in.
 */
export function keepAnswers<T>(
  limits: KeepLimits,
  clock: Clock,
  older: (ageMilliseconds: number) => void,
): KeptAnswers<T> {
  const kept = new Map<string, Kept<T>>();

  /** Infinite where the clock was set back, so that nothing is fresh for longer than was agreed. */
  function ageOf({ read }: Kept<T>): number {
    const age = clock.now().epochMilliseconds - read;
    return age < 0 ? Infinity : age;
  }

  function keep(key: string, one: Kept<T>): void {
    kept.delete(key);
    kept.set(key, one);
    const [oldest] = kept.keys();
    if (kept.size > limits.most && oldest !== undefined) kept.delete(oldest);
  }

  return {
    async get(key, ask) {
      const known = kept.get(key);
      if (known !== undefined && ageOf(known) < limits.freshMilliseconds) {
        keep(key, known);
        return { state: 'found', value: known.value };
      }
      const answer = await ask();
      if (answer.state === 'found')
        keep(key, { value: answer.value, read: clock.now().epochMilliseconds });
      if (answer.state === 'none') kept.delete(key);
      if (answer.state !== 'unknown' || known === undefined) return answer;
      const age = ageOf(known);
      if (age >= limits.usableMilliseconds) return answer;
      older(age);
      return { state: 'found', value: known.value };
    },
  };
}
