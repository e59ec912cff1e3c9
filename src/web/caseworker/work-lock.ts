import type { RequestHandler } from 'express';
import { isOpen } from '../../cases/case.ts';
import {
  heldByOther,
  hold,
  type Hold,
  letGo,
  opensForWork,
  takeOver,
} from '../../cases/working-on.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { timeOfDay } from '../../domain/dates.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';
import type { CaseAtHand } from './case-at-hand.ts';
import { findCase, showUnknownCase } from './find-case.ts';
import type { Verb } from './next-step.ts';
import { accessBy, roleFor, type Worker, workerOf } from './require-staff.ts';

type Locks = Pick<Deps, 'expiring' | 'clock'>;

/** Who else works on the case. Whoever opens it for work has it from then on, unless somebody else does. */
export const workedOnBy = (
  { expiring, clock }: Locks,
  { worker: { staff }, row, events }: Pick<CaseAtHand, 'worker' | 'row' | 'events'>,
): Promise<Hold | undefined> =>
  roleFor(staff, 'take') !== undefined && opensForWork(row, events, staff)
    ? hold(expiring, row, staff, clock.now())
    : heldByOther(expiring, row, staff);

/** Who is working on the case, since when, for whoever else reads its page. */
export const heldWords = ({ t, language }: Page, held: Hold | undefined): string | undefined =>
  held &&
  t('desk-work:held', {
    name: held.name,
    time: timeOfDay(Temporal.Instant.from(held.since), language),
  });

/** Why an act was not done: somebody else is at it, or has taken it over from whoever tried. */
export const refusedWords = ({ t, language }: Page, held: Hold, { staff }: Worker): string =>
  t(held.tookOverFrom === staff.id ? 'desk-work:tookOver' : 'desk-work:inUse', {
    name: held.name,
    time: timeOfDay(Temporal.Instant.from(held.since), language),
  });

/** Makes the case theirs to work on, which stands in the access log. */
export async function takeItOver(
  { cases, expiring, clock }: Locks & Pick<Deps, 'cases'>,
  worker: Worker,
  row: CaseRow,
): Promise<void> {
  const act = { action: 'act', caseId: row.id, purpose: 'take-over' } as const;
  await cases.log([accessBy(worker, clock.now(), act)]);
  await takeOver(expiring, row, worker.staff, clock.now());
}

/** Takes a case over from whoever is working on it, and shows it. */
export function takeOverCase(deps: Deps): RequestHandler {
  return async (req, res) => {
    const worker = workerOf(res);
    const row = await findCase(deps, worker, req);
    if (row === undefined) return showUnknownCase(deps, res);
    await takeItOver(deps, worker, row);
    res.redirect(303, `/caseworker/cases/${row.reference}`);
  };
}

/** Lets colleagues at a case before its time is up, and leads back to the list. */
export function leaveCase(deps: Deps): RequestHandler {
  return async (req, res) => {
    const worker = workerOf(res);
    const row = await findCase(deps, worker, req);
    if (row === undefined) return showUnknownCase(deps, res);
    await letGo(deps.expiring, row, worker.staff, deps.clock.now());
    res.redirect(303, '/caseworker');
  };
}

/** Whether the act gives the case out of somebody's hands, or ends it: whoever comes next need not wait. */
export const endsWork = (verb: Verb, { state }: Pick<CaseRow, 'state'>): boolean =>
  !isOpen(state) || givenAway.includes(verb);

const givenAway: readonly Verb[] = ['assign', 'give-back', 'transfer', 'reject-channel'];
