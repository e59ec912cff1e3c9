import type { RequestHandler } from 'express';
import type { Deps } from '../deps.ts';
import { tellHomes } from '../hidden-homes.ts';
import { showCase } from './case-page.ts';
import { findCase, showUnknownCase } from './find-case.ts';
import { keptAct } from './keep-act.ts';
import { lookAtCase } from './look-at-case.ts';
import { showMovedCase, whereItWent } from './moved-case.ts';
import { workerOf } from './require-staff.ts';

/** A look at one case, in the access log before a byte of it is sent. */
export function viewCase(deps: Deps): RequestHandler {
  return async (req, res) => {
    const worker = workerOf(res);
    const row = await findCase(deps, worker, req);
    if (row === undefined) {
      const moved = await whereItWent(deps, worker, req);
      return moved ? showMovedCase(deps, res, moved) : showUnknownCase(deps, res);
    }
    const done = Number(req.query['done']);
    const look = await lookAtCase(deps, worker, row);
    const refusal = await keptAct(deps, req, row.reference);
    return showCase(deps, res, look, {
      ...(Number.isInteger(done) && { done }),
      ...(refusal && { refusal }),
    });
  };
}

/** The same page with the whole personal number on it, which is a look of its own. */
export function showNumber(deps: Deps): RequestHandler {
  return async (req, res) => {
    const worker = workerOf(res);
    const row = await findCase(deps, worker, req);
    if (row === undefined) return showUnknownCase(deps, res);
    const look = await lookAtCase(deps, worker, row, 'cpr-number');
    return showCase(deps, res, look, { numberShown: true });
  };
}

/** The same page with the addresses that are kept back, once it stands in the log who asked for them. */
export function showAddress(deps: Deps): RequestHandler {
  return async (req, res) => {
    const worker = workerOf(res);
    const row = await findCase(deps, worker, req);
    if (row === undefined) return showUnknownCase(deps, res);
    const look = await lookAtCase(deps, worker, row, 'protected-address');
    tellHomes();
    return showCase(deps, res, look, { homeShown: true });
  };
}
