import type { Clock } from '../domain/dates.ts';

/** What can fail a citizen who tries to file digitally, and is nobody's fault but the authority's. */
export const outageKinds = ['login', 'register'] as const;
export type Outage = (typeof outageKinds)[number];

/** What is down just now, as this process has seen it: said on every page, and never held against anybody. */
export interface Outages {
  failed(what: Outage): void;
  /** It answered again. */
  works(what: Outage): void;
  now(): readonly Outage[];
}

/** After so long without a new failure nobody can say that it is still down. */
const lastsMinutes = 10;

/** Remembers failures in memory only: what happened to whom is kept with the attempt itself. */
export function createOutages(clock: Clock): Outages {
  const last = new Map<Outage, number>();
  const milliseconds = () => clock.now().epochMilliseconds;
  return {
    failed: (what) => void last.set(what, milliseconds()),
    works: (what) => void last.delete(what),
    now() {
      if (last.size === 0) return none;
      const since = milliseconds() - lastsMinutes * 60_000;
      return outageKinds.filter((what) => (last.get(what) ?? -Infinity) > since);
    },
  };
}

const none: readonly Outage[] = [];
