import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { z } from 'zod';
import { takeNext } from '../../cases/take-next.ts';
import { parseReference } from '../../domain/reference.ts';
import type { Deps } from '../deps.ts';
import { rawOf } from '../set-up-body.ts';
import { showList } from './case-list.ts';
import { readFilters } from './queue-filters.ts';
import { queryOf } from './queue-query.ts';
import { workerOf } from './require-staff.ts';

/** How long a form that was sent twice leads to the case that it took the first time, in hours. */
const remembered = 12;

/** Takes the case of the list that is due first and that nobody has, and leads to it. */
export function takeNextCase(deps: Deps): RequestHandler {
  return async (req, res) => {
    const worker = workerOf(res);
    const { staff } = worker;
    const raw = rawOf(req);
    const { after: _a, before: _b, ...filters } = readFilters(deps, raw, staff);
    const nonce = z
      .string()
      .regex(/^[\w-]{16,64}$/)
      .safeParse(raw['nonce']);
    if (!nonce.success) return showList(deps, res, filters);
    const key = `${staff.id} ${nonce.data}`;
    const now = deps.clock.now();
    const expiresAt = now.add({ hours: remembered });
    const own = randomUUID();
    const stands = await deps.expiring.change('take-next', key, (before) =>
      before === undefined ? { value: own, expiresAt } : undefined,
    );
    // The same form twice takes one case, however fast the second follows.
    if (stands !== undefined && stands !== own) return res.redirect(303, whereTo(stands));
    // What is theirs already is not to be taken: from there it is looked for among all that are open.
    const { assigned: _, ...among } = filters;
    const view = filters.view === 'mine' ? 'open' : filters.view;
    const query = queryOf({ ...among, view }, staff, now);
    const row = await takeNext(deps, { ...worker, nonce: nonce.data }, query);
    if (row === undefined) return showList(deps, res, filters, true);
    await deps.expiring.put('take-next', key, row.reference, expiresAt);
    res.redirect(303, `/caseworker/cases/${row.reference}?done=${row.version}`);
  };
}

/** To the case that was taken, or while it is being taken to whatever is theirs. */
function whereTo(stands: string): string {
  const reference = parseReference(stands);
  return reference === undefined ? '/caseworker?view=mine' : `/caseworker/cases/${reference}`;
}
