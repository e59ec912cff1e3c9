import type { Request, RequestHandler, Response } from 'express';
import type { CaseEvent } from '../../cases/events.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { CitizenIdentity } from '../../cases/ports/identity.ts';
import { whyNotActing } from '../../cases/still-acting.ts';
import { parseReference } from '../../domain/reference.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';
import { localPath } from '../return-to.ts';
import { citizenOf } from '../session.ts';
import { showNotActing } from './no-longer-acting.ts';

/** A case of whoever is logged in: their own, or one that they filed for another. */
export interface OwnCase {
  readonly row: CaseRow;
  readonly events: readonly CaseEvent[];
  readonly me: CitizenIdentity;
}

/** Lets only those through whose case it is; to everybody else it is not there. */
export function findOwnCase(deps: Deps): RequestHandler<{ reference: string }> {
  return async function onlyTheirOwn(req: Request<{ reference: string }>, res, next) {
    const me = citizenOf(req);
    const reference = parseReference(req.params.reference);
    if (me === undefined) {
      // Whoever sent a form comes back to the case, where it can be sent again.
      const page = req.method === 'GET' || !reference ? req.path : formPath(req.path, reference);
      const returnTo = localPath(page, '/my-cases');
      return res.redirect(303, `/login?${new URLSearchParams({ returnTo }).toString()}`);
    }
    const row = await deps.cases.byReferenceOf(me.cpr, reference);
    if (row === undefined) return next('router');
    const events = await deps.cases.events(row.id);
    const why = await whyNotActing(row, events, me, deps, { sends: req.method === 'POST' });
    if (why !== undefined) return showNotActing(req, res, { why, path: casePath(row) }, deps);
    res.locals['ownCase'] = { row, events, me } satisfies OwnCase;
    next();
  };
}

/** The page of the case, where what was typed is shown again; a file is kept nowhere, and its own page says so. */
const formPath = (path: string, reference: CaseRow['reference']): string =>
  path.endsWith('/documents')
    ? `${casePath({ reference })}/documents?again=yes`
    : casePath({ reference });

export const ownCaseOf = (res: Response): OwnCase => res.locals['ownCase'] as OwnCase;

export const casePath = ({ reference }: Pick<CaseRow, 'reference'>): string =>
  `/my-cases/${reference}`;

/** Whether all there is of it is a referral: nothing has been sent. */
export const isSlip = ({ outcome, way }: Pick<CaseRow, 'outcome' | 'way'>): boolean =>
  outcome === 'refer' && way === 'self-service';

/** What the errand is called. */
export function errandTitle(
  page: Page,
  row: CaseRow,
  { services }: Pick<Deps, 'services'>,
): string {
  const service = services.find(({ id }) => id === row.service);
  return service ? page.say(service.title) : row.service;
}
