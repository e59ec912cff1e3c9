import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { CasePage } from '../../cases/ports/case-queue.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { legalDay, showDay } from '../../domain/dates.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { show } from '../show.ts';
import { caseTable } from './case-table.ts';
import { choicesOf } from './queue-choices.ts';
import { addressOf, named, type QueueFilters, readFilters } from './queue-filters.ts';
import { queryOf, weekOf } from './queue-query.ts';
import { searchBox } from './queue-search.ts';
import { showNumber, tabsOf } from './queue-tabs.ts';
import { accessBy, roleFor, workerOf } from './require-staff.ts';

const perPage = 25;

/** The authority's own cases by due date; those to be seen first stand above them. */
export function caseList(deps: Deps): RequestHandler {
  return async (req, res) => {
    const worker = workerOf(res);
    // From before there were views.
    const query = req.query['attention'] === 'yes' ? { ...req.query, view: 'first' } : req.query;
    const filters = readFilters(deps, query, worker.staff);
    return showList(deps, res, filters);
  };
}

/** Shows a page of the queue, which is a look of its own. `nothingToTake`: what was asked for before was not there. */
export async function showList(
  deps: Deps,
  res: Response,
  filters: QueueFilters,
  nothingToTake = false,
): Promise<void> {
  const page = pageOf(res);
  const worker = workerOf(res);
  const { staff } = worker;
  const now = deps.clock.now();
  const chosen = { view: filters.view, ...named(filters) };
  const purpose = ['case-list', ...Object.entries(chosen).map((each) => each.join('='))].join(' ');
  await deps.cases.log([accessBy(worker, now, { action: 'list', purpose })]);

  const query = queryOf(filters, staff, now);
  const isFirst = filters.after === undefined && filters.before === undefined;
  // Where everything is looked through, what is urgent stands above it; the other views are narrow themselves.
  const hasUrgent = isFirst && (filters.view === 'open' || filters.view === 'all');
  const [cases, counts, seenFirst] = await Promise.all([
    deps.cases.list({ ...query, limit: perPage }),
    deps.cases.counts(staff.authorityId, { staffId: staff.id, ...weekOf(legalDay(now)) }),
    hasUrgent
      ? deps.cases.list({ ...query, view: { kind: 'first' }, limit: perPage })
      : { rows: [] as readonly CaseRow[], next: undefined },
  ]);
  const urgent = boundFirst(seenFirst.rows);
  const table = await caseTable(deps, page, staff, [...urgent, ...cases.rows]);
  const choices = await choicesOf(deps, page, staff, filters, counts.holders);
  show(res, 'caseworker/list', {
    title: page.t('desk:listTitle'),
    mayRegister: roleFor(staff, 'register') !== undefined,
    mayTake: roleFor(staff, 'take') !== undefined && filters.view !== 'mine',
    mayTakeRow: roleFor(staff, 'take') !== undefined,
    search: searchBox(page),
    tabs: tabsOf(page, filters, counts),
    choices,
    chosen: choices.filter(({ options }) => options.some((each) => each.chosen)).length,
    view: filters.view,
    hidden: Object.entries(chosen).map(([name, value]) => ({ name, value })),
    nonce: randomUUID(),
    nothingToTake,
    heading: page.t(`desk-queue:view.${filters.view}`),
    matches:
      cases.total === undefined
        ? undefined
        : page.t('desk-queue:matches', {
            count: cases.total,
            shown: showNumber(cases.total, page.language),
          }),
    columns: table.columns,
    seenFirst: urgent.map(table.cells),
    // More than fit here: their own list, by day.
    allSeenFirst: seenFirst.next && addressOf({ ...filters, view: 'first' }),
    rows: cases.rows.map(table.cells),
    isFirst,
    export:
      roleFor(staff, 'export') &&
      addressOf({ view: filters.view, ...named(filters) }).replace('?', '/export?'),
    mayReadStatistics: roleFor(staff, 'statistics') !== undefined,
    all: addressOf({ view: filters.view }),
    firstPage: addressOf({ view: filters.view, ...named(filters) }),
    ...turning(page, filters, cases),
  });
}

/** Where the pages before and after this one are, and how far was looked where that was not to the end. */
function turning(
  { t, language }: Page,
  filters: QueueFilters,
  { next, previous, lookedUntil }: CasePage,
) {
  const base = { view: filters.view, ...named(filters) };
  return {
    next: next && addressOf({ ...base, after: next }),
    previous: previous && addressOf({ ...base, before: previous }),
    lookedUntil:
      lookedUntil && t('desk-queue:lookedUntil', { day: showDay(lookedUntil, language) }),
  };
}

/** Filings whose way in is looked into and whose errand has a last day come first, the earliest day before the others. */
function boundFirst(rows: readonly CaseRow[]): readonly CaseRow[] {
  const bound = rows.filter(isBound).toSorted((a, b) => (a.due < b.due ? -1 : 1));
  return [...bound, ...rows.filter((row) => !isBound(row))];
}

const isBound = ({ way, state }: CaseRow): boolean =>
  way !== 'self-service' && (state === 'referred' || state === 'contacted');
