import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { LogPage } from '../../cases/ports/access-log.ts';
import type { CaseRow, LoggedAccess } from '../../cases/ports/case-store.ts';
import type { CitizenIdentity } from '../../cases/ports/identity.ts';
import { showInstant } from '../../domain/dates.ts';
import { parseReference, showReference } from '../../domain/reference.ts';
import { dataTable } from '../components/data-table.ts';
import { html, type Part } from '../components/html.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { citizenOf } from '../session.ts';
import { show } from '../show.ts';
import { lookRole, lookWords } from './look-words.ts';

const perPage = 50;

/**
 * "Who has looked at my case": authority, role, time and what for, without anybody's name. Only for the person whose
 * case it is: whoever filed it for them sees the case, but not who has looked another person up.
 */
export function looksRoutes(deps: Deps): Router {
  const router = Router();
  router.get('/my-cases/looks', ofCitizen(), async (req, res) => {
    const after = afterIn(req);
    const { cpr } = citizenIn(res);
    draw(res, deps, await deps.accessLog.looksAt(cpr, { limit: perPage, ...after }));
  });
  router.get('/my-cases/:reference/looks', ofCitizen(), async (req, res, next) => {
    const { cpr } = citizenIn(res);
    const reference = parseReference(req.params.reference);
    const row = await deps.cases.byReferenceOf(cpr, reference);
    if (row?.principal !== cpr) return next('router');
    const query = { caseId: row.id, limit: perPage, ...afterIn(req) };
    draw(res, deps, await deps.accessLog.looksAt(cpr, query), row);
  });
  return router;
}

function ofCitizen(): RequestHandler<{ reference: string }> {
  return function onlyLoggedIn(req, res, next) {
    const citizen = citizenOf(req);
    const returnTo = new URLSearchParams({ returnTo: req.path }).toString();
    if (citizen === undefined) return res.redirect(303, `/login?${returnTo}`);
    res.locals['citizen'] = citizen;
    next();
  };
}

const citizenIn = (res: Response): CitizenIdentity => res.locals['citizen'] as CitizenIdentity;

function afterIn(req: Request<{ reference?: string }>): { readonly after?: string } {
  const after = req.query['after'];
  return typeof after === 'string' ? { after } : {};
}

function draw(res: Response, deps: Deps, { entries, next }: LogPage, row?: CaseRow): void {
  const page = pageOf(res);
  const { t } = page;
  const service = row && deps.services.find(({ id }) => id === row.service);
  const shown = columns.filter((column) => row === undefined || column !== 'case');
  show(res, 'pages/looks', {
    title: t(row === undefined ? 'looks:titleAll' : 'looks:title'),
    about: row && [service ? page.say(service.title) : row.service, showReference(row.reference)],
    table:
      entries.length > 0 &&
      dataTable({
        caption: t(row === undefined ? 'looks:titleAll' : 'looks:title'),
        captionHidden: true,
        columns: shown.map((column) => t(`looks:column.${column}`)),
        rows: entries.map((entry) => {
          const cells = cellsOf(page, entry, deps);
          return shown.map((column) => cells[column]);
        }),
      }),
    older: next && `${page.path}?${new URLSearchParams({ after: next }).toString()}`,
  });
}

const columns = ['when', 'who', 'what', 'case'] as const;

const cellsOf = (
  page: Page,
  entry: LoggedAccess,
  { registers }: Pick<Deps, 'registers'>,
): Readonly<Record<(typeof columns)[number], Part>> => {
  const authority = registers.authorities.find(entry.authorityId);
  return {
    when: showInstant(entry.at, page.language),
    who: html`${authority ? page.say(authority.name) : entry.authorityId}<br>${lookRole(page, entry)}`,
    what: lookWords(page, entry),
    case: entry.reference === undefined ? '' : showReference(entry.reference),
  };
};
