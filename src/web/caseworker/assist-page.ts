import type { RequestHandler } from 'express';
import { beginHelp, endHelp, helpNow } from '../../cases/assist.ts';
import { timeOfDay } from '../../domain/dates.ts';
import { showHelperCode } from '../../domain/helper-code.ts';
import { one } from '../citizen/form-body.ts';
import type { Deps } from '../deps.ts';
import { pageOf } from '../page.ts';
import { rawOf } from '../set-up-body.ts';
import { show } from '../show.ts';
import { accessBy, workerOf } from './require-staff.ts';

/** The code that a member of staff reads out to the citizen beside them. Who has used it is not shown to anybody here. */
export function assistPage(deps: Deps): RequestHandler {
  return async (_req, res) => {
    const page = pageOf(res);
    const now = await helpNow(workerOf(res).staff, deps);
    show(res, 'caseworker/assist', {
      title: page.t('desk:assist.title'),
      code: now && showHelperCode(now.code),
      until: now && timeOfDay(now.until, page.language),
    });
  };
}

/** Begins 30 minutes of help under a new code, or ends them before their time: both stand in the log. */
export function assist(deps: Deps): RequestHandler {
  return async (req, res) => {
    const worker = workerOf(res);
    const isEnd = one(rawOf(req), 'action') === 'end';
    const runs = (await helpNow(worker.staff, deps)) !== undefined;
    const acts = [...(runs ? ['assist-end'] : []), ...(isEnd ? [] : ['assist'])];
    await deps.cases.log(
      acts.map((purpose) => accessBy(worker, deps.clock.now(), { action: 'act', purpose })),
    );
    if (isEnd) await endHelp(worker.staff, deps);
    else await beginHelp(worker.staff, worker.role, deps);
    res.redirect(303, '/caseworker/assist');
  };
}
