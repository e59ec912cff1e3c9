import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { barChart } from '../components/bar-chart.ts';
import { csvFile } from '../csv.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { sendCsv } from '../send-csv.ts';
import { show } from '../show.ts';
import { accessBy, workerOf } from './require-staff.ts';
import { arrivalTables } from './statistics-arrivals.ts';
import { statisticsOf, yearsOf } from './statistics-data.ts';
import { timeTables } from './statistics-times.ts';
import { numberIn, type StatisticsTable } from './statistics-words.ts';

/** How the authority's cases went in a year: each table drawn, shown, and to be had as a file. */
export function statisticsPage(deps: Deps): RequestHandler {
  return async (req, res) => {
    const page = pageOf(res);
    const { years, year, tables } = await asked(deps, req, res);
    show(res, 'caseworker/statistics', {
      title: page.t('desk-statistics:title'),
      lead: page.t('desk-statistics:lead', { authority: page.staff?.authority ?? '', year }),
      years: years.map((each) => ({ year: each, chosen: each === year })),
      tables: tables.map((table) => drawn(table, page, year)),
    });
  };
}

/** One of the tables as a file, e.g. `/caseworker/statistics/rejections.csv?year=2026`. */
export function statisticsCsv(deps: Deps): RequestHandler {
  return async (req, res, next) => {
    const { year, tables } = await asked(deps, req, res);
    const table = tables.find(({ id }) => `${id}.csv` === req.params['table']);
    if (table === undefined) return next();
    sendCsv(res, `${table.id}-${year}`, csvFile(table.columns, table.rows));
  };
}

/** Reads only what is counted of the reader's own authority; that it was read stands in the log first. */
async function asked(deps: Deps, req: Request, res: Response) {
  const worker = workerOf(res);
  const { authorityId } = worker.staff;
  const years = await yearsOf(deps, authorityId);
  const wanted = z.coerce.number().int().safeParse(req.query['year']);
  const year = years.find((each) => each === wanted.data) ?? years[0] ?? 0;
  const look = { action: 'list', purpose: `statistics year=${year}` } as const;
  await deps.cases.log([accessBy(worker, deps.clock.now(), look)]);
  const data = await statisticsOf(deps, authorityId, year);
  const writing = { page: pageOf(res), services: deps.services };
  const [first, second, third] = arrivalTables(data, writing, year);
  const [decisions, ...others] = timeTables(data, writing);
  const tables = [first, second, decisions, ...others.slice(0, 2), third, ...others.slice(2)];
  return { years, year, tables: tables.filter((table) => table !== undefined) };
}

function drawn(table: StatisticsTable, page: Page, year: number) {
  const { id, title, words, monitor, columns, rows, chart } = table;
  return {
    id,
    title,
    words,
    monitor,
    empty: rows.length === 0,
    chart: barChart({
      ...chart,
      id,
      title,
      description: page.t('desk-statistics:chart', { title }),
    }),
    table: {
      caption: title,
      captionHidden: true,
      rowHeaders: true,
      columns: columns.map((text, at) => ({ text, numeric: at > 0 })),
      rows: rows.map((row) =>
        row.map((cell) => (typeof cell === 'number' ? numberIn(page, cell) : cell)),
      ),
    },
    csv: `/caseworker/statistics/${id}.csv?year=${year}`,
    csvText: page.t('desk-statistics:csv', { title }),
  };
}
