import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { isOpen } from '../../cases/case.ts';
import type { CaseQuery, CaseRow, CaseState } from '../../cases/ports/case-store.ts';
import { legalDay, showShortDay } from '../../domain/dates.ts';
import { parseReference, showReference } from '../../domain/reference.ts';
import { ways } from '../../domain/way.ts';
import { html, type Part } from '../components/html.ts';
import { badge } from '../components/wayfinding.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { show } from '../show.ts';
import { isOverdue } from './case-marks.ts';
import { accessBy, type Worker, workerOf } from './require-staff.ts';
import { stateBadge } from './state-badge.ts';

const perPage = 25;

/** The order in which the filter names them. */
export const states = [
  'submitted',
  'in-progress',
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

type Filters = Pick<CaseQuery, 'service' | 'state' | 'way' | 'after'>;

async function showList(
  deps: Deps,
  res: Response,
  filters: Filters,
  notFound?: string,
): Promise<void> {
  const page = pageOf(res);
  const worker = workerOf(res);
  const { authorityId } = worker.staff;
  const first = filters.after === undefined;
  const [cases, seenFirst] = await Promise.all([
    deps.cases.list({ ...filters, authorityId, limit: perPage }),
    first
      ? deps.cases.list({ ...filters, authorityId, attention: true, limit: perPage })
      : { rows: [] },
  ]);
  const draw = (row: CaseRow) => cells(deps, page, worker, row);
  show(res, 'caseworker/list', {
    title: page.t('desk:listTitle'),
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
    columns: columns.map((column) => page.t(`desk:column.${column}`)),
    seenFirst: seenFirst.rows.filter((row) => isOpen(row.state)).map(draw),
    rows: cases.rows.map(draw),
    next: cases.next === undefined ? undefined : address({ ...filters, after: cases.next }),
  });
}

const columns = [
  'reference',
  'service',
  'applicant',
  'way',
  'state',
  'arrived',
  'due',
  'marks',
] as const;

function cells(deps: Deps, page: Page, { staff }: Worker, row: CaseRow): readonly Part[] {
  const { t, language } = page;
  const service = deps.services.find((each) => each.id === row.service);
  const now = deps.clock.now();
  const overdue = isOverdue(row, legalDay(now));
  const marks = [
    row.attention && isOpen(row.state) && badge(t('desk:mark.seeFirst'), 'warning'),
    overdue && badge(t('desk:mark.overdue'), 'error'),
    row.claim !== 'none' && badge(t(`desk:mark.${row.claim}`)),
    row.assignedTo === staff.id && badge(t('desk:mark.yours'), 'info'),
  ].filter((mark) => mark !== false);
  return [
    html`<a class="function-link" href="/caseworker/cases/${row.reference}">${showReference(row.reference)}</a>`,
    service ? page.say(service.title) : row.service,
    row.principalName ?? t('desk:notLoggedIn'),
    t(`desk:way.${row.way}`),
    stateBadge(page, row.state),
    showShortDay(legalDay(Temporal.Instant.from(row.arrivedAt)), language),
    showShortDay(row.due, language),
    marks.length === 0 ? t('desk:none') : marks.map((mark) => html`${mark} `),
  ];
}

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
      ways.map((way) => [way, page.t(`desk:way.${way}`)]),
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
    ...(after.success ? { after: after.data } : {}),
  };
}

/** The filters without the place in the list. */
const named = (filters: Filters): Partial<Filters> =>
  Object.fromEntries(Object.entries(filters).filter(([name]) => name !== 'after'));

const address = (filters: Filters): string =>
  `/caseworker?${new URLSearchParams({ ...filters }).toString()}`;
