import type { Clock } from '../domain/dates.ts';

/** A value that ends, and when. */
export interface Ending<T> {
  readonly value: T;
  readonly ends: Temporal.Instant;
}

export interface KeptFresh<T> {
  get(): Promise<T>;
  /** This one is no good any more, whatever it said. A newer one that somebody fetched since is kept. */
  forget(value: T): void;
}

/** Renewed so long before the end, so that none ends on the way. */
const margin = { seconds: 60 };

/** Keeps a value until shortly before it ends. However many ask at once, it is fetched once; a failure is not kept. */
export function keptFresh<T>(fetch: () => Promise<Ending<T>>, clock: Clock): KeptFresh<T> {
  let kept: Ending<T> | undefined;
  let fetching: Promise<T> | undefined;

  async function renew(): Promise<T> {
    kept = await fetch();
    return kept.value;
  }

  return {
    get() {
      const soon = clock.now().add(margin);
      if (kept !== undefined && Temporal.Instant.compare(soon, kept.ends) < 0)
        return Promise.resolve(kept.value);
      fetching ??= renew().finally(() => {
        fetching = undefined;
      });
      return fetching;
    },
    forget(value) {
      if (kept?.value === value) kept = undefined;
    },
  };
}
