import { basisKey } from '../../../src/cases/decide-case.ts';
import type { CaseEvent } from '../../../src/cases/events.ts';
import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import { reportDutyBasis } from '../../../src/self-services/address-change/limits.ts';
import { Citizen } from '../../support/citizen.ts';
import { openSampleCase, submitted } from '../../support/sample-cases.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from '../at-the-desk.ts';
import { citizenCpr } from '../matrix-visits.ts';
import { sendSeen } from '../seen-letter.ts';

/** A citizen who is logged in. */
export async function citizenOf(portal: TestApp, name: string): Promise<Citizen> {
  const citizen = new Citizen(portal);
  await citizen.logIn(name);
  return citizen;
}

/** A case that Astrid has sent herself. */
export const sentBy = (portal: TestApp, name = 'Astrid', given: Partial<CaseRow> = {}) => {
  const cpr = citizenCpr(portal, name);
  const by = { kind: 'citizen', cpr, name, as: 'self' } as const;
  return openSampleCase(portal, { ...submitted(), by } as never, {
    principal: cpr,
    principalName: name,
    ...given,
  });
};

export const no = {
  result: 'refused',
  decisionReason: 'Der bor andre i boligen.',
  bases: basisKey(reportDutyBasis),
};

/** A caseworker says no, and the letter leaves. */
export async function refuse(portal: TestApp, signe: AtTheDesk, row: CaseRow): Promise<void> {
  await signe.act(row, 'take');
  const { sent } = await sendSeen(signe, row, no);
  if (sent.status !== 303) throw new Error(`not decided: ${sent.status}`);
  await portal.worker.runOnce();
}

export const pathTo = (row: Pick<CaseRow, 'reference'>, act = ''): string =>
  `/my-cases/${row.reference}${act && `/${act}`}`;

/** A portal with Signe at its desk and Astrid at home, and what they see of a case. */
export interface World {
  readonly portal: TestApp;
  readonly signe: AtTheDesk;
  readonly astrid: Citizen;
  kinds(row: CaseRow): Promise<readonly CaseEvent['kind'][]>;
  last(row: CaseRow): Promise<CaseEvent | undefined>;
  now(row: CaseRow): Promise<CaseRow>;
  /** Whether it stands among the cases that are seen before others. */
  isOnTop(row: CaseRow): Promise<boolean>;
}

export async function openWorld(): Promise<World> {
  const portal = await testApp();
  const { cases } = portal.deps;
  const signe = await atTheDesk(portal, 'Signe Skrankesen');
  return {
    portal,
    signe,
    astrid: await citizenOf(portal, 'Astrid'),
    kinds: async ({ id }) => (await cases.events(id)).map(({ kind }) => kind),
    last: async ({ id }) => (await cases.events(id)).at(-1),
    now: async ({ reference }) => {
      const row = await cases.byReference(reference);
      if (row === undefined) throw new Error('the case is gone');
      return row;
    },
    isOnTop: async ({ reference }) =>
      (await signe.get('/caseworker?view=first')).body.includes(reference),
  };
}
