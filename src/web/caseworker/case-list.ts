import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { isOpen } from '../../cases/case.ts';
import type { CaseQuery } from '../../cases/ports/case-queue.ts';
import type { CaseRow, CaseState } from '../../cases/ports/case-store.ts';
import { parseReference } from '../../domain/reference.ts';
import { ways } from '../../domain/way.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { show } from '../show.ts';
import { caseTable } from './case-table.ts';
import { wayFilterWords } from './referral.ts';
import { accessBy, roleFor, workerOf } from './require-staff.ts';

const perPage = 25;

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

/** The authority's own cases, newest first; those to be seen first stand above them. */
export function caseList(deps: Deps): RequestHandler {
  return async (req, res) => {
    const worker = workerOf(res);
    const filters = readFilters(deps, req);
    const purpose = ['case-list', ...Object.entries(named(filters)).map((each) => each.join('='))];
    const look = { action: 'list', purpose: purpose.join(' ') } as const;
    await deps.cases.log([accessBy(worker, deps.clock.now(), look)]);
    return showList(deps, res, filters);
  };
}

/** Leads from a reference that somebody reads out to its case. Every search is logged, found or not. */
export function findByReference(deps: Deps): RequestHandler {
  return async (req, res) => {
    const worker = workerOf(res);
    const typed = typeof req.query['reference'] === 'string' ? req.query['reference'] : '';
    const reference = parseReference(typed);
    const row = reference && (await deps.cases.byReferenceFor(worker.staff.authorityId, reference));
    const search = {
      action: 'search',
      purpose: 'find-by-reference',
      ...(row === undefined ? {} : { caseId: row.id }),
    } as const;
    await deps.cases.log([accessBy(worker, deps.clock.now(), search)]);
    if (row === undefined) return showList(deps, res, {}, typed);
    res.redirect(303, `/caseworker/cases/${row.reference}`);
  };
}

type Filters = Pick<CaseQuery, 'service' | 'state' | 'way' | 'after'> & {
  readonly attention?: true;
};

async function showList(
  deps: Deps,
  res: Response,
  filters: Filters,
  notFound?: string,
): Promise<void> {
  const page = pageOf(res);
  const worker = workerOf(res);
  const { authorityId } = worker.staff;
  const first = filters.after === undefined && filters.attention === undefined;
  const [cases, seenFirst] = await Promise.all([
    deps.cases.list({
      ...filters,
      authorityId,
      limit: perPage,
      view: { kind: filters.attention === true ? 'first' : 'all' },
    }),
    first
      ? deps.cases.list({ ...filters, authorityId, view: { kind: 'first' }, limit: perPage })
      : { rows: [], next: undefined },
  ]);
  const urgent = boundFirst(
    seenFirst.rows.filter((row) => isOpen(row.state) || row.failedLetters !== undefined),
  );
  const table = await caseTable(deps, page, worker.staff, [...urgent, ...cases.rows]);
  show(res, 'caseworker/list', {
    title: page.t('desk:listTitle'),
    mayRegister: roleFor(worker.staff, 'register') !== undefined,
    errors: notFound === undefined ? [] : [{ href: '#reference', text: page.t('desk:find.none') }],
    find: {
      kind: 'text',
      name: 'reference',
      label: page.t('desk:find.label'),
      value: notFound ?? '',
      width: 27,
      ...(notFound === undefined ? {} : { error: page.t('desk:find.none') }),
    },
    choices: choices(deps, page, filters),
    filtered: Object.keys(named(filters)).length > 0,
    first,
    columns: table.columns,
    seenFirst: urgent.map(table.cells),
    // More than fit here: their own list, by day.
    allSeenFirst:
      seenFirst.next === undefined ? undefined : address({ ...filters, attention: true }),
    attention: filters.attention === true,
    rows: cases.rows.map(table.cells),
    next: cases.next === undefined ? undefined : address({ ...filters, after: cases.next }),
  });
}

/** Filings whose way in is looked into and whose errand has a last day come first, the earliest day before the others. */
function boundFirst(rows: readonly CaseRow[]): readonly CaseRow[] {
  const bound = rows.filter(isBound).toSorted((a, b) => (a.due < b.due ? -1 : 1));
  return [...bound, ...rows.filter((row) => !isBound(row))];
}

const isBound = ({ way, state }: CaseRow): boolean =>
  way !== 'self-service' && (state === 'referred' || state === 'contacted');

function choices(deps: Deps, page: Page, filters: Filters) {
  const choice = (name: 'service' | 'state' | 'way', options: readonly [string, string][]) => ({
    name,
    label: page.t(`desk:filter.${name}`),
    all: page.t('desk:filter.all'),
    options: options.map(([value, label]) => ({ value, label, chosen: filters[name] === value })),
  });
  return [
    choice(
      'service',
      deps.services.map((service) => [service.id, page.say(service.title)]),
    ),
    choice(
      'state',
      states.map((state) => [state, page.t(`desk:state.${state}`)]),
    ),
    choice(
      'way',
      ways.map((way) => [way, wayFilterWords(page, way)]),
    ),
  ];
}

/** Filters of the address; whatever is none is left out, so that an old bookmark still shows a list. */
function readFilters(deps: Deps, req: Request): Filters {
  const service = z.enum(deps.services.map((each) => each.id)).safeParse(req.query['service']);
  const state = z.enum(states).safeParse(req.query['state']);
  const way = z.enum(ways).safeParse(req.query['way']);
  const after = z.string().min(1).max(200).safeParse(req.query['after']);
  return {
    ...(service.success ? { service: service.data } : {}),
    ...(state.success ? { state: state.data } : {}),
    ...(way.success ? { way: way.data } : {}),
    ...(req.query['attention'] === 'yes' ? { attention: true as const } : {}),
    ...(after.success ? { after: after.data } : {}),
  };
}

/** The filters without the place in the list. */
const named = (filters: Filters): Partial<Filters> =>
  Object.fromEntries(Object.entries(filters).filter(([name]) => name !== 'after'));

const address = ({ attention, ...filters }: Filters): string =>
  `/caseworker?${new URLSearchParams({
    ...filters,
    ...(attention === true && { attention: 'yes' }),
  }).toString()}`;
