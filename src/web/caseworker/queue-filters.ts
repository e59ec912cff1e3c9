import { z } from 'zod';
import { isOpen } from '../../cases/case.ts';
import { caseViewKinds } from '../../cases/case-views.ts';
import type { CaseFilters, CaseViewKind } from '../../cases/ports/case-queue.ts';
import type { CaseState } from '../../cases/ports/case-store.ts';
import type { StaffIdentity } from '../../cases/ports/identity.ts';
import { ways } from '../../domain/way.ts';
import type { Outcome } from '../../eligibility/decision.ts';
import type { Deps } from '../deps.ts';

/** The order in which the filter names them. */
export const states = [
  'submitted',
  'in-progress',
  'awaiting-answer',
  'awaiting-payment',
  'decided',
  'carried-out',
  'referred',
  'contacted',
  'closed',
  'withdrawn',
] as const satisfies readonly CaseState[];

/** Outcomes that a case can have; the others end before there is one. */
export const caseOutcomes = [
  'accept',
  'offer-choice',
  'refer',
  'accept-alternative',
  'reject',
] as const satisfies readonly Outcome[];

export const claims = ['exempt', 'circumstance', 'none'] as const;

/** How long ago a case came: under a week, from one week to four, from then to three months, longer. */
export const ages = ['week', 'month', 'quarter', 'older'] as const;

/** What the address of a list says. `assigned`: `me`, `nobody`, or for a lead the id of a member of staff. */
export interface QueueFilters extends Pick<CaseFilters, 'service' | 'state' | 'way'> {
  readonly view: CaseViewKind;
  readonly outcome?: (typeof caseOutcomes)[number];
  readonly claim?: (typeof claims)[number];
  readonly age?: (typeof ages)[number];
  readonly assigned?: string;
  readonly after?: string;
  readonly before?: string;
}

/** Filters of an address or a form; whatever is none is left out, so that an old bookmark still shows a list. */
export function readFilters(
  { services }: Pick<Deps, 'services'>,
  given: Readonly<Record<string, unknown>>,
  staff: StaffIdentity,
): QueueFilters {
  const chosen = <T extends string>(
    name: string,
    among: readonly T[],
  ): Partial<Record<string, T>> => {
    const read = z.enum(among).safeParse(given[name]);
    return read.success ? { [name]: read.data } : {};
  };
  const place = (name: 'after' | 'before') => {
    const read = z
      .string()
      .max(40)
      .regex(/^\d{4}-\d\d-\d\d\.\d+$/)
      .safeParse(given[name]);
    return read.success ? { [name]: read.data } : {};
  };
  const filters = {
    ...chosen(
      'service',
      services.map(({ id }) => id),
    ),
    ...chosen('state', states),
    ...chosen('way', ways),
    ...chosen('outcome', caseOutcomes),
    ...chosen('claim', claims),
    ...chosen('age', ages),
    ...assignedIn(given['assigned'], staff),
    ...place('after'),
    ...(given['after'] === undefined && place('before')),
  } as Omit<QueueFilters, 'view'>;
  const view = z.enum(caseViewKinds).safeParse(given['view']);
  return { view: view.success ? view.data : viewFor(filters), ...filters };
}

/** Whose cases are looked through is for leads to choose; others look for their own and for nobody's. */
function assignedIn(given: unknown, { roles }: StaffIdentity): Pick<QueueFilters, 'assigned'> {
  // As it stands in the log: an id, and no words or further filters.
  const read = z
    .string()
    .regex(/^(?!\d{6}-?\d{4}$)[^\s=]{1,200}$/)
    .safeParse(given);
  if (!read.success) return {};
  const isForAll = read.data === 'me' || read.data === 'nobody';
  return isForAll || roles.includes('lead') ? { assigned: read.data } : {};
}

/** Whoever asks for closed cases does not mean the open ones. */
const viewFor = ({ state }: Pick<QueueFilters, 'state'>): CaseViewKind =>
  state === undefined || isOpen(state) ? 'open' : 'closed';

/** The filters without the view and the place in the list. */
export const named = ({ view: _v, after: _a, before: _b, ...filters }: QueueFilters) => filters;

/** The address of a list. */
export const addressOf = (filters: QueueFilters): string =>
  `/caseworker?${new URLSearchParams({ ...filters }).toString()}`;
