import type { PurgedCount, PurgePlan } from '../../cases/ports/purges.ts';
import type { WhyKept } from '../../cases/retention/case-end.ts';

/** Counts up what goes and what is kept, as the ledger would. */
export function createTally() {
  const counts = new Map<string, PurgedCount>();
  const kept: Partial<Record<WhyKept, number>> = {};
  return {
    add(more: readonly PurgedCount[]): void {
      for (const one of more) {
        const key = [one.kind, one.authorityId, one.service, one.days, one.source].join('\n');
        const before = counts.get(key) ?? { ...one, n: 0 };
        counts.set(key, {
          ...before,
          n: before.n + one.n,
          first: one.first < before.first ? one.first : before.first,
          last: one.last > before.last ? one.last : before.last,
        });
      }
    },
    keep(why: WhyKept): void {
      kept[why] = (kept[why] ?? 0) + 1;
    },
    plan: (): PurgePlan => ({
      counts: [...counts.keys()].toSorted().flatMap((key) => counts.get(key) ?? []),
      kept: { ...kept },
    }),
  };
}
