import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { legalDay } from '../../domain/dates.ts';
import { one } from '../citizen/form-body.ts';
import { byteOrderMark, csvLine } from '../csv.ts';
import type { Deps } from '../deps.ts';
import { pageOf } from '../page.ts';
import { beginCsv } from '../send-csv.ts';
import { rawOf } from '../set-up-body.ts';
import { type ExportReason, exportReasons, showExport } from './export-page.ts';
import { casesOf, type ExportRows, exportRows } from './export-rows.ts';
import { mostNamed, toldInLog } from './export-told.ts';
import { named, type QueueFilters, readFilters } from './queue-filters.ts';
import { queryOf } from './queue-query.ts';
import { accessBy, workerOf } from './require-staff.ts';

/** The list as a file, by its filters: without names. */
export const exportCsv =
  (deps: Deps): RequestHandler =>
  (req, res) =>
    sendList(deps, res, readFilters(deps, req.query, workerOf(res).staff));

/** The same with names, for a lead who has said what for. */
export function exportNamesCsv(deps: Deps): RequestHandler {
  return async (req, res) => {
    const raw = rawOf(req);
    const filters = readFilters(deps, raw, workerOf(res).staff);
    const why = z.enum(exportReasons).safeParse(one(raw, 'why'));
    if (!why.success) return showExport(res, filters, 422);
    return sendList(deps, res, filters, why.data);
  };
}

/** That the list is taken out, and what for, is in the log before the first line leaves. */
async function sendList(
  deps: Deps,
  res: Response,
  filters: QueueFilters,
  why?: ExportReason,
): Promise<void> {
  const worker = workerOf(res);
  const now = deps.clock.now();
  const chosen = { ...(why && { why }), view: filters.view, ...named(filters) };
  const code = why === undefined ? 'case-export' : 'case-export-names';
  const purpose = [code, ...Object.entries(chosen).map((each) => each.join('='))].join(' ');
  await deps.cases.log([accessBy(worker, now, { action: 'list', purpose })]);
  const members = await deps.staff.list(worker.staff.authorityId);
  const holders = new Map(members.map(({ id, name }) => [id, name]));
  const rows = exportRows(deps, pageOf(res), { withNames: why !== undefined, holders });
  const { after: _a, before: _b, ...query } = queryOf(filters, worker.staff, now);
  const bounded = { withNames: why !== undefined, isCut: false };
  const pages = toldInLog(deps, worker, purpose, casesOf(deps, query), bounded);
  // Where the store does not answer, the page that says so can still be sent.
  const first = await pages.next();
  beginCsv(res, `${legalDay(now).toString()}-${worker.staff.authorityId}`);
  const lines = Readable.from(
    linesOf(rows, first.done === true ? [] : first.value, pages, () =>
      bounded.isCut ? pageOf(res).t('desk-export:notWhole', { most: mostNamed }) : undefined,
    ),
  );
  await pipeline(lines, res).catch((error: unknown) => {
    // The connection is cut, and the browser says that the file is not whole: no page can follow what was sent.
    const fault = error instanceof Error ? error.name : 'unknown';
    deps.log.warn({ fault }, 'a list of cases was not sent whole');
  });
}

async function* linesOf(
  { columns, cells }: ExportRows,
  first: readonly CaseRow[],
  others: AsyncIterable<readonly CaseRow[]>,
  notWhole: () => string | undefined,
): AsyncGenerator<string> {
  const text = async (rows: readonly CaseRow[]) => (await cells(rows)).map(csvLine).join('');
  yield byteOrderMark + csvLine(columns) + (await text(first));
  for await (const rows of others) if (rows.length > 0) yield await text(rows);
  const last = notWhole();
  if (last !== undefined) yield csvLine([last]);
}
