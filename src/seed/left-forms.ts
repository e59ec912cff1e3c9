import type { SelfService } from '../self-services/define.ts';
import type { CountRow } from '../store/statistics-in-commits.ts';
import type { DraftEndingsTable } from '../store/statistics-schema.ts';

/** Forms that were left before anything was answered, and after each step, against a hundred that were sent. */
const leftAtOnce = 14;
const leftAfterFirst = 9;
/** Whoever has come further leaves less often. */
const lessEachStep = 0.7;

/** What became of the drafts behind the cases that were sent digitally, and of those that nobody sent. */
export function leftForms(
  services: readonly SelfService[],
  counts: readonly CountRow[],
): readonly DraftEndingsTable[] {
  return services.flatMap(({ id: service, steps }) =>
    [...sentByYear(service, counts)].flatMap(([year, n]) => {
      const ending = (step: string, sent: 0 | 1, many: number): DraftEndingsTable => ({
        year,
        service,
        step,
        sent,
        n: Math.round(many),
      });
      const left = steps.map(({ id }, at) =>
        ending(id, 0, (n * leftAfterFirst * lessEachStep ** at) / 100),
      );
      const all = [ending('', 0, (n * leftAtOnce) / 100), ...left];
      return [...all, ending(steps.at(-1)?.id ?? '', 1, n)].filter((each) => each.n > 0);
    }),
  );
}

function sentByYear(service: string, counts: readonly CountRow[]): ReadonlyMap<number, number> {
  const sent = new Map<number, number>();
  for (const { measure, value, year, n, ...row } of counts)
    if (measure === 'arrived' && value === 'self-service' && row.service === service)
      sent.set(year, (sent.get(year) ?? 0) + n);
  return sent;
}
