import type { CaseEvent } from '../../src/cases/events.ts';
import { parseReference } from '../../src/domain/reference.ts';
import type { Visit } from '../identity/browser.ts';
import { citizenCpr } from '../web/matrix-visits.ts';
import { Citizen, type Fields, pathOf } from './citizen.ts';
import { moveTo } from './move.ts';
import type { TestApp } from './test-app.ts';

export const registerPath = '/caseworker/register/address-change';

/** A member of staff with the desk open. */
export async function atTheCounter(portal: TestApp, name: string): Promise<Citizen> {
  const staff = new Citizen(portal);
  await staff.chooseSelf(await staff.open('/caseworker/login'), name);
  return staff;
}

/** Day, month and year of `YYYY-MM-DD` as three controls. */
export const dayFields = (name: string, day: string): Fields => ({
  [`${name}.day`]: String(Number(day.slice(8, 10))),
  [`${name}.month`]: String(Number(day.slice(5, 7))),
  [`${name}.year`]: day.slice(0, 4),
});

/** A paper on which somebody reports a move within Copenhagen, as staff type it in on 22 November 2026. */
export async function paperOf(
  portal: TestApp,
  citizen: string,
  given: Fields = {},
): Promise<Fields> {
  const steps = await moveTo(portal, 'Brydevej 11');
  return {
    ...Object.assign({}, ...Object.values(steps)),
    'filing.way': 'paper',
    ...dayFields('filing.receivedOn', '2026-11-20'),
    'filing.cpr': citizenCpr(portal, citizen),
    action: 'register',
    ...given,
  };
}

/** The first event of the case that a redirect leads to. */
export async function filedAt(
  portal: TestApp,
  visit: Visit,
): Promise<Extract<CaseEvent, { kind: 'filed' }>> {
  const row = await rowAt(portal, visit);
  const [first] = await portal.deps.cases.events(row.id);
  if (first?.kind !== 'filed') throw new Error('The case does not begin with a filing');
  return first;
}

/** The case that a redirect leads to. */
export async function rowAt(portal: TestApp, visit: Visit) {
  const reference = parseReference(pathOf(visit).split('/').at(-1) ?? '');
  const row = reference && (await portal.deps.cases.byReference(reference));
  if (row === undefined) throw new Error(`No case at ${visit.location}: ${visit.status}`);
  return row;
}
