import type { AuthorityId } from '../domain/authority.ts';
import { isMandatory } from '../eligibility/conditions.ts';
import type { Facts } from '../eligibility/facts.ts';
import { responsibleOn } from '../eligibility/responsible.ts';
import type { SelfService } from '../self-services/define.ts';
import type { Till } from './demand.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRow } from './ports/case-store.ts';

type Granted = Extract<CaseEvent, { kind: 'exception-granted' }>;

export const exceptionScopes = ['case', 'lasting'] as const satisfies readonly Granted['scope'][];

/** What was granted on the case and has not been withdrawn. */
export function exceptionIn(events: readonly CaseEvent[]): Granted | undefined {
  const word = events.findLast(
    ({ kind }) => kind === 'exception-granted' || kind === 'exception-withdrawn',
  );
  return word?.kind === 'exception-granted' ? word : undefined;
}

/**
 * The same, of the authority that has the case now. What another granted before it sent the case on is not this one's to
 * end, nor in the way of its own.
 */
export const exceptionByHolder = (events: readonly CaseEvent[]): Granted | undefined =>
  exceptionIn(events.slice(events.findLastIndex(({ kind }) => kind === 'transferred') + 1));

/** What was granted on the case and holds for the case itself on that day, as its facts have it. */
export function exceptionHere(
  events: readonly CaseEvent[],
  on: Temporal.PlainDate,
): Facts['exception'] {
  const granted = exceptionIn(events);
  if (granted === undefined || granted.area !== undefined) return undefined;
  const isOver = granted.until !== undefined && granted.until < on.toString();
  return isOver ? undefined : { scope: granted.scope };
}

/**
 * The services that an authority can grant an exception for: the case's own where its law has a duty, and for good only
 * its own. Those of Udbetaling Danmark are the municipality's to grant for good (lov om Udbetaling Danmark § 13, stk. 3).
 */
export function exceptionAreas(
  { services }: Pick<Till, 'services'>,
  row: Pick<CaseRow, 'authorityId' | 'service'>,
  scope: Granted['scope'],
  on: Temporal.PlainDate,
): readonly SelfService[] {
  const isTheirs = ({ law }: SelfService) => responsibleOn(law, on) === benefits;
  return services.filter((service) => {
    if (!isMandatory({ on }, service.law)) return false;
    if (scope === 'case') return service.id === row.service;
    if (row.authorityId === benefits) return false;
    return service.id === row.service || isTheirs(service);
  });
}

/** Whose lasting exceptions are the municipality's to grant. */
export const benefits = 'udbetaling-danmark' satisfies AuthorityId;
