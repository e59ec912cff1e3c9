import type { Cpr } from '../domain/cpr.ts';
import { fullName, type Person } from '../domain/person.ts';
import { found } from '../domain/result.ts';
import type { CheckContext, SelfService } from '../self-services/define.ts';
import type { CaseRow } from './ports/case-store.ts';

/** Somebody for whom another acted, and on what footing; stands on the event. */
export interface OnBehalf {
  readonly cpr: Cpr;
  readonly name: string;
  /** `custody`: a parent for a child under 15. */
  readonly basis: 'custody';
}

/** Key of the applicant among the members of a household. */
export const selfKey = 'self';

/** Whom the errand is for, the applicant first where they are among them. Empty where only they are and nobody knows them. */
export function principalsOf(
  service: Pick<SelfService, 'principals'>,
  answers: Readonly<Record<string, unknown>>,
  { household, applicant }: CheckContext,
): readonly Person[] {
  const keys = service.principals?.(answers) ?? [];
  const members = found(household) ?? [];
  const others = members
    .filter(({ key }) => key !== selfKey && keys.includes(key))
    .map(({ person }) => person);
  const self = others.length === 0 || keys.includes(selfKey);
  return [...(self && applicant !== undefined ? [applicant] : []), ...others];
}

/** Those among the principals whom the applicant acts for. */
export const actedFor = (
  principals: readonly Person[],
  applicant: Cpr | undefined,
): readonly OnBehalf[] =>
  principals
    .filter(({ cpr }) => cpr !== applicant)
    .map(({ cpr, name }) => ({ cpr, name: fullName(name), basis: 'custody' }));

/** Whether the case is this person's own, or one that they filed for another. */
export const isTheirs = (row: Pick<CaseRow, 'principal' | 'filer'>, cpr: Cpr): boolean =>
  row.principal === cpr || row.filer === cpr;
