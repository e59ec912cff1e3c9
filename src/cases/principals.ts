import type { Cpr } from '../domain/cpr.ts';
import { fullName, type Person } from '../domain/person.ts';
import { found } from '../domain/result.ts';
import type { ActsAs } from '../domain/way.ts';
import type { CheckContext, Member, SelfService } from '../self-services/define.ts';
import type { CaseRow } from './ports/case-store.ts';
import type { Reading } from './read-answers.ts';

/** Somebody for whom another acted, and on what footing; stands on the event. */
export interface OnBehalf {
  readonly cpr: Cpr;
  readonly name: string;
  /** `custody`: a parent for a child under 15; `mandate`: digital power of attorney; `guardianship`: værgemål. */
  readonly basis: 'custody' | 'mandate' | 'guardianship';
  /** The power of attorney, as the national solution names it. */
  readonly power?: string;
  /** Instant at which a mandate or a guardianship was looked at. */
  readonly checkedAt?: string;
}

/** Key of the applicant among the members of a household. */
export const selfKey = 'self';

/**
 * Whom the errand is for, the applicant first where they are among them. Others only where the applicant has custody of
 * them and the service offers them: what somebody ticked besides, or with an error, decides nothing. Empty where only
 * the applicant is left and nobody knows them.
 */
export function principalsOf(
  service: Pick<SelfService, 'principals' | 'steps'>,
  reading: Pick<Reading, 'answers' | 'unfinished'>,
  context: CheckContext,
): readonly Person[] {
  const { applicant } = context;
  const keys = service.principals?.(withoutErrors(reading)) ?? [];
  const others = offered(service, context)
    .filter(({ key }) => key !== selfKey && keys.includes(key))
    .map(({ person }) => person)
    .filter(({ custody }) => applicant !== undefined && custody.includes(applicant.cpr));
  const self = others.length === 0 || keys.includes(selfKey);
  return [...(self && applicant !== undefined ? [applicant] : []), ...others];
}

const withoutErrors = ({ answers, unfinished }: Pick<Reading, 'answers' | 'unfinished'>) =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => !unfinished?.errors[key]));

/** The members whom the service's own fields let somebody choose; all of them where it names none. */
function offered({ steps }: Pick<SelfService, 'steps'>, context: CheckContext): readonly Member[] {
  const members = found(context.household) ?? [];
  const among = steps
    .flatMap(({ fields }) => fields)
    .flatMap((field) => ('who' in field && field.who !== undefined ? [field.who] : []));
  if (among.length === 0) return members;
  const keys = new Set(among.flatMap((who) => who(context)).map(({ key }) => key));
  return members.filter(({ key }) => keys.has(key));
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

/** Whom somebody acted for by power of attorney or as a guardian when the case began; a parent for a child is neither. */
export const representedIn = (
  birth:
    | {
        readonly onBehalfOf?: readonly OnBehalf[];
      }
    | undefined,
): OnBehalf | undefined => birth?.onBehalfOf?.find(({ basis }) => basis !== 'custody');

/** In what capacity somebody acts on a case that is theirs, or that they filed for another. */
export function capacityOf(
  { principal }: Pick<CaseRow, 'principal'>,
  birth: { readonly onBehalfOf?: readonly OnBehalf[] } | undefined,
  cpr: Cpr,
): ActsAs {
  if (principal === cpr) return 'self';
  const basis = representedIn(birth)?.basis;
  if (basis === undefined) return 'parent';
  return basis === 'mandate' ? 'mandate' : 'guardian';
}
