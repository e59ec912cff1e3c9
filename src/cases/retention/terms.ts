import type { AuthorityId } from '../../domain/authority.ts';
import { inForce, type IsoDate, type NamedValues } from '../../domain/dated.ts';
import { logKept, staffKept } from '../../domain/kept-here.ts';
import { daysKept, type KeptKind, type RetentionTerm, termOn } from '../../domain/retention.ts';
import type { SelfService } from '../../self-services/define.ts';

/** Everything that says how long something is kept. */
export interface Terms {
  readonly services: readonly Pick<SelfService, 'id' | 'retention' | 'decides'>[];
  /** What each authority has set itself. */
  readonly ownOf: (authorityId: AuthorityId) => readonly RetentionTerm[];
}

/** Whole days that something is kept after the day on which it ended, and whose word that is. */
export interface Term {
  readonly days: number;
  readonly source: string;
}

/** The term in force on a day; undefined for a service that nobody knows any more, whose data is kept. */
export function termFor(
  { services, ownOf }: Terms,
  of: { readonly kind: KeptKind; readonly service: string; readonly authorityId: AuthorityId },
  on: Temporal.PlainDate,
): Term | undefined {
  const service = services.find(({ id }) => id === of.service);
  if (service === undefined) return undefined;
  const retention = ownOf(of.authorityId);
  const set = termOn(retention, of.service, of.kind, on);
  return {
    days: daysKept(of.kind, service, { retention }, on),
    source: set === undefined ? service.retention.source : `the authority's own from ${set.from}`,
  };
}

/** The least days that any kind of case of that service is kept with the authority on a day. */
export const leastDays = (
  terms: Terms,
  of: { readonly service: string; readonly authorityId: AuthorityId },
  on: Temporal.PlainDate,
): number =>
  Math.min(
    ...caseKinds.map(
      (kind) => termFor(terms, { ...of, kind }, on)?.days ?? Number.MAX_SAFE_INTEGER,
    ),
  );

const caseKinds = ['referral', 'case', 'refused', 'rejected', 'withdrawn'] as const;

/** How long the installation itself keeps the log and its staff's names. */
export const installationTerms = (
  on: Temporal.PlainDate,
): { readonly log: Term; readonly staff: Term } => ({
  log: valueOf(logKept, on),
  staff: valueOf(staffKept, on),
});

/** Kept through the last day of its term, gone on the day after. */
export const isOver = (ended: IsoDate, { days }: Term, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(Temporal.PlainDate.from(ended).add({ days }), today) < 0;

function valueOf({ id, values }: NamedValues<number>, on: Temporal.PlainDate): Term {
  const row = inForce(values, on);
  if (row === undefined) throw new Error(`no term for ${id}`);
  return { days: row.value, source: row.source.title };
}
