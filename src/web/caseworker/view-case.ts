import type { RequestHandler } from 'express';
import type { Deps } from '../deps.ts';
import { showCase } from './case-page.ts';
import { findCase, showUnknownCase } from './find-case.ts';
import { accessBy, workerOf } from './require-staff.ts';

/** A look at one case, in the access log before a byte of it is sent. */
export function viewCase(deps: Deps): RequestHandler {
  return async (req, res) => {
    const worker = workerOf(res);
    const row = await findCase(deps, worker, req);
    if (row === undefined) return showUnknownCase(deps, res);
    const look = { action: 'view', caseId: row.id, purpose: 'case-page' } as const;
    await deps.cases.log([accessBy(worker, deps.clock.now(), look)]);
    const done = Number(req.query['done']);
    return showCase(deps, res, row, Number.isInteger(done) ? { done } : {});
  };
}
