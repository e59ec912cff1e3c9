import type { Request, RequestHandler, Response } from 'express';
import { accessActions } from '../../cases/ports/access-log.ts';
import type { LoggedAccess } from '../../cases/ports/case-store.ts';
import { staffRoles } from '../../cases/ports/identity.ts';
import type { StaffMember } from '../../cases/ports/staff.ts';
import { showShortInstant, sortableInstant } from '../../domain/dates.ts';
import { showReference } from '../../domain/reference.ts';
import { html, type Part } from '../components/html.ts';
import { csvFile } from '../csv.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { sendCsv } from '../send-csv.ts';
import { show } from '../show.ts';
import { type LogFilters, logFields, logPath, readLogFilters } from './log-query.ts';
import { purposeWords } from './purpose-words.ts';
import { accessBy, workerOf } from './require-staff.ts';

const path = '/caseworker/log';
const perPage = 50;
/** Rows that a file has at most: more than anybody reads, less than Excel takes. */
const mostRows = 20_000;

/** Who of the authority looked at what, newest first. Reading the log stands in the log, with what was asked of it. */
export function accessLogPage(deps: Deps): RequestHandler {
  return async (req, res) => {
    const { people, filters } = await asked(req, res, deps);
    await logLook(deps, res, 'access-log', filters);
    const isFaulty = Object.keys(filters.errors).length > 0;
    const { entries, next } = isFaulty
      ? { entries: [] }
      : await deps.accessLog.page({ ...filters.query, limit: perPage });
    draw(res, filters, people, entries, next);
  };
}

/** The same as a file, as far back as the filters and the sheet reach. */
export function accessLogCsv(deps: Deps): RequestHandler {
  return async (req, res) => {
    const { filters } = await asked(req, res, deps);
    if (Object.keys(filters.errors).length > 0)
      return res.redirect(303, logPath(path, filters.typed));
    await logLook(deps, res, 'access-log-csv', filters);
    const page = pageOf(res);
    const rows: string[][] = [];
    let after = filters.query.after;
    do {
      const found = await deps.accessLog.page({
        ...filters.query,
        ...(after !== undefined && { after }),
        limit: 1000,
      });
      rows.push(...found.entries.map((entry) => lineOf(page, entry)));
      after = found.next;
    } while (after !== undefined && rows.length < mostRows);
    if (after !== undefined) rows.push([page.t('desk-log:csvMore')]);
    const heads = columns.map((column) => page.t(`desk:accessLog.${column}`));
    sendCsv(res, 'log', csvFile(heads, rows));
  };
}

async function asked(req: Request, res: Response, deps: Deps) {
  const { authorityId } = workerOf(res).staff;
  const people = await deps.staff.list(authorityId);
  return { people, filters: await readLogFilters(req, authorityId, people, deps) };
}

function logLook(deps: Deps, res: Response, purpose: string, { query }: LogFilters): Promise<void> {
  const { caseId, from, until, staffId, action } = query;
  const narrowed = Object.entries({ from, until, staff: staffId, action }).flatMap(
    ([name, value]) => (value === undefined ? [] : [`${name}=${value}`]),
  );
  const look = { action: 'log', purpose: [purpose, ...narrowed].join(' ') } as const;
  const entry = { ...look, ...(caseId !== undefined && { caseId }) };
  return deps.cases.log([accessBy(workerOf(res), deps.clock.now(), entry)]);
}

function draw(
  res: Response,
  { typed, errors }: LogFilters,
  people: readonly StaffMember[],
  entries: readonly LoggedAccess[],
  next: string | undefined,
): void {
  const page = pageOf(res);
  const { t } = page;
  const messages = Object.entries(errors).map(
    ([name, code]) => [name, t(`desk-log:errors.${code}`)] as const,
  );
  const model = {
    title: t('desk:accessLog.title'),
    errors: messages.map(([name, text]) => ({ href: `#${name}`, text })),
    messages: Object.fromEntries(messages),
    typed,
    people: people.map(({ id, name }) => ({ value: id, label: `${name} (${id})` })),
    actions: accessActions.map((value) => ({ value, label: t(`desk:logged.${value}`) })),
    isFiltered: logFields.some((name) => typed[name] !== ''),
    columns: columns.map((column) => t(`desk:accessLog.${column}`)),
    rows: entries.map((entry) => cells(page, entry)),
    csvHref: logPath(`${path}/csv`, typed),
    older: next && logPath(path, typed, { after: next }),
  };
  show(res, 'caseworker/access-log', model, messages.length > 0 ? 422 : 200);
}

const columns = ['when', 'who', 'role', 'action', 'purpose', 'case'] as const;

function cells(page: Page, entry: LoggedAccess): readonly Part[] {
  const { t, language } = page;
  return [
    showShortInstant(entry.at, language),
    entry.who,
    roleWords(page, entry),
    t(`desk:logged.${entry.action}`),
    purposeWords(page, entry.purpose),
    entry.reference === undefined
      ? t('desk:none')
      : html`<span class="case-number">${showReference(entry.reference)}</span>`,
  ];
}

const lineOf = (page: Page, entry: LoggedAccess): string[] => [
  sortableInstant(entry.at),
  entry.who,
  roleWords(page, entry),
  page.t(`desk:logged.${entry.action}`),
  purposeWords(page, entry.purpose),
  entry.reference === undefined ? '' : showReference(entry.reference),
];

function roleWords({ t }: Page, entry: LoggedAccess): string {
  const role = [...staffRoles, 'citizen' as const].find((each) => each === entry.role);
  return role === undefined ? entry.role : t(`desk:role.${role}`);
}
