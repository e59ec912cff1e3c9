import { type Dated, inForce, type IsoDate, type NamedValues } from './dated.ts';
import type { Text } from './language.ts';

/** What is kept for a time of its own: by how far an errand came, and by how it ended. */
export const keptKinds = ['draft', 'referral', 'case', 'refused', 'rejected', 'withdrawn'] as const;
export type KeptKind = (typeof keptKinds)[number];

/** How long an authority keeps one kind of one service from a day on, with why. */
export interface RetentionTerm {
  readonly service: string;
  readonly kind: KeptKind;
  readonly from: IsoDate;
  readonly days: number;
  readonly why: string;
}

/** What a service's own plan says, in days; an errand that ended otherwise is kept as a case is. */
export interface RetentionPlan {
  readonly draftDays: number;
  readonly referralDays: number;
  readonly caseDays: number;
}

/** Days within which an authority may set its own term, and what sets the bound. */
export interface RetentionBounds {
  readonly least: number;
  readonly most: number;
  readonly why: Text;
}

const checked = '2026-11-23';
const days: Text = { da: 'dage', en: 'days' };

/** The bounds themselves are the installation's caution, drawn from limits that the law sets for something else. */
const bounds: Readonly<Record<'draft' | 'case', readonly Dated<RetentionBounds>[]>> = {
  draft: [
    {
      from: '2018-05-25',
      value: {
        least: 1,
        most: 90,
        why: {
          da: 'En kladde er ikke en sag. Den må ikke ligge længere, end borgeren har brug for (databeskyttelsesforordningen artikel 5, stk. 1, litra e).',
          en: 'A draft is no case. It must not lie longer than the citizen needs it (GDPR article 5(1)(e)).',
        },
      },
      source: { title: 'Databeskyttelsesforordningen artikel 5, stk. 1, litra e', checked },
    },
  ],
  case: [
    {
      from: '2018-05-25',
      value: {
        least: 365,
        most: 3653,
        why: {
          da: 'Borgeren kan klage til Ombudsmanden i et år (ombudsmandsloven § 13, stk. 3). De fleste krav er forældet efter ti år (forældelsesloven § 3, stk. 3, nr. 4).',
          en: 'The citizen can complain to the Ombudsman for a year (ombudsmandsloven § 13(3)). Most claims are barred after ten years (forældelsesloven § 3(3), no. 4).',
        },
      },
      source: {
        title: 'Ombudsmandsloven § 13, stk. 3; forældelsesloven § 3, stk. 3, nr. 4 (danskelove.dk)',
        checked,
      },
    },
  ],
};

/** Within what an authority may set its own term for such data, by what is in force on the day. */
export function boundsOf(kind: KeptKind, on: Temporal.PlainDate): RetentionBounds {
  const rows = bounds[kind === 'draft' ? 'draft' : 'case'];
  const [first] = rows;
  const row = inForce(rows, on) ?? first;
  if (row === undefined) throw new Error(`no bounds for ${kind}`);
  return row.value;
}

/** The bounds as values of the law, to be listed and watched with the others. */
export const retentionBounds: readonly NamedValues[] = [
  {
    id: 'retention-draft',
    what: { da: 'En kladde gemmes højst', en: 'A draft is kept for at most' },
    unit: days,
    values: bounds.draft.map((row) => ({ ...row, value: row.value.most })),
  },
  {
    id: 'retention-case',
    what: { da: 'En sag gemmes mindst', en: 'A case is kept for at least' },
    unit: days,
    values: bounds.case.map((row) => ({ ...row, value: row.value.least })),
  },
];

/**
 * Whole days that data of this kind is kept: what the authority has set for that day, kept within the bounds, else the
 * service's own plan.
 */
export function daysKept(
  kind: KeptKind,
  { id, retention }: { readonly id: string; readonly retention: RetentionPlan },
  authority: { readonly retention?: readonly RetentionTerm[] } | undefined,
  on: Temporal.PlainDate,
): number {
  const own = termOn(authority?.retention ?? [], id, kind, on);
  if (own === undefined) return planned(kind, retention);
  const { least, most } = boundsOf(kind, on);
  return Math.min(Math.max(own.days, least), most);
}

/** The authority's own term that holds on a day; undefined where the service's plan does. */
export const termOn = (
  terms: readonly RetentionTerm[],
  service: string,
  kind: KeptKind,
  on: Temporal.PlainDate,
): RetentionTerm | undefined =>
  terms
    .filter((term) => term.service === service && term.kind === kind && term.from <= on.toString())
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);

function planned(kind: KeptKind, plan: RetentionPlan): number {
  if (kind === 'draft') return plan.draftDays;
  return kind === 'referral' ? plan.referralDays : plan.caseDays;
}
