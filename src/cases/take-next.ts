import type { WorkRequest } from './append-work.ts';
import { takeCase } from './assign-case.ts';
import { stateAfter } from './case.ts';
import type { Desk } from './append-work.ts';
import type { CaseQuery } from './ports/case-queue.ts';
import type { CaseRow } from './ports/case-store.ts';

/** What is looked through for the next case: the list at hand. */
export type Among = Omit<CaseQuery, 'authorityId' | 'limit' | 'after' | 'before' | 'unassigned'>;

/** Cases tried, each of which a colleague took first. */
const attempts = 20;

/**
 * Makes the member of staff responsible for the case that is due first among those that nobody has; undefined where there
 * is none. Of two who ask at once each gets one of their own. Throws StoreUnavailable.
 */
export async function takeNext(
  desk: Desk,
  { staff, role, nonce }: Pick<WorkRequest, 'staff' | 'role' | 'nonce'>,
  among: Among,
): Promise<CaseRow | undefined> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const row = await firstFree(desk, { ...among, authorityId: staff.authorityId });
    if (row === undefined) return undefined;
    const request = { staff, role, nonce, reference: row.reference, expectedVersion: row.version };
    const taken = await takeCase(desk, request);
    if (taken.ok && taken.value.assignedTo === staff.id) return taken.value;
  }
  return undefined;
}

/** Looks on, page by page, past what cannot be taken, e.g. what is carried out already. */
async function firstFree(
  { cases }: Desk,
  query: Omit<CaseQuery, 'limit'>,
): Promise<CaseRow | undefined> {
  let after: string | undefined;
  do {
    const page = await cases.list({
      ...query,
      unassigned: true,
      limit: 25,
      ...(after !== undefined && { after }),
    });
    const row = page.rows.find(({ state }) => stateAfter(state, 'assigned') !== undefined);
    if (row !== undefined) return row;
    after = page.next;
  } while (after !== undefined);
  return undefined;
}
