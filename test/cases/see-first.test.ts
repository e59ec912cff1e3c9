import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { seenFirstFor } from '../../src/cases/see-first.ts';
import { writeNotices } from '../../src/cases/write-notices.ts';
import { billedCard } from '../support/billed-card.ts';
import { atTheCounter, dayFields, paperOf, registerPath, rowAt } from '../support/filing.ts';
import { openSampleCase, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from '../web/at-the-desk.ts';
import { cardOnPaper } from '../web/filed-card.ts';
import { citizenCpr } from '../web/matrix-visits.ts';

let portal: TestApp;
let signe: AtTheDesk;
beforeEach(async () => {
  portal = await testApp({ services: [billedCard] });
  signe = await atTheDesk(portal, 'Signe');
});
afterEach(() => portal.close());

const now = async (row: CaseRow) => (await portal.deps.cases.byReference(row.reference))!;
const why = async (row: CaseRow) =>
  seenFirstFor(await now(row), await portal.deps.cases.events(row.id));
async function on(day: string) {
  portal.clock.set(`${day}T10:00:00Z`);
  await writeNotices(portal.deps, 50);
  signe = await atTheDesk(portal, 'Signe');
}
const accept = async (row: CaseRow, staff = signe) => {
  await staff.act(row, 'extraordinary', {
    takeAllTheSame: 'yes',
    extraordinaryReason: 'Det er klart bedst for kommunen',
  });
  await staff.act(row, 'accept-channel');
};

describe('what a case was seen first for', () => {
  it('is over with the contact that was late, and not with one’s own note', async () => {
    const row = await cardOnPaper(portal);
    await on('2026-11-26');
    expect(await why(row)).toEqual([{ kind: 'contact', day: '2026-11-25' }]);
    await signe.act(row, 'note', { note: 'Prøver i morgen' });
    expect((await now(row)).attention).toBe(true);
    await signe.act(row, 'contact', { how: 'phone' });
    expect(await why(row)).toEqual([]);
    expect((await now(row)).attention).toBe(false);
  });

  it('is over once the way in is decided, and not before', async () => {
    const row = await cardOnPaper(portal);
    await signe.act(row, 'ask-grounds', { groundsHow: 'phone', groundsSaid: 'says-none' });
    await on(Temporal.PlainDate.from(row.due).add({ days: 1 }).toString());
    expect(await why(row)).toEqual([{ kind: 'way-in', day: row.due }]);
    await signe.act(row, 'contact', { how: 'phone' });
    expect((await now(row)).attention).toBe(true);
    await accept(row);
    expect(await now(row)).toMatchObject({ state: 'submitted', attention: false });
  });

  it('a last day of its own is no reason any more once it is taken', async () => {
    const counter = await atTheCounter(portal, 'Helge');
    const paper = await paperOf(portal, 'Astrid', dayFields('moveDate', '2026-12-03'));
    const row = await rowAt(portal, await counter.fill(registerPath, paper));
    expect(row.attention).toBe(true);
    expect(await why(row)).toMatchObject([{ kind: 'last-day' }]);
    await accept(row, await atTheDesk(portal, 'Helge'));
    expect(await now(row)).toMatchObject({ state: 'submitted', attention: false });
  });

  it('stays where somebody is protected, whatever is taken or noted', async () => {
    const row = await openSampleCase(portal, submitted({ flags: ['protected'] }));
    await signe.act(row, 'take');
    expect(await why(row)).toEqual([{ kind: 'flag', flag: 'protected' }]);
    expect((await now(row)).attention).toBe(true);
  });

  it('comes back with a case that is taken after all', async () => {
    const staff = {
      kind: 'staff',
      id: 'staff-0326-caseworker',
      name: 'Kirsten Tårntest',
      roles: ['caseworker'],
      authorityId: 'municipality-0326',
      idToken: '',
    } as const;
    const kirsten = await atTheDesk(portal, 'Kirsten');
    const row = await cardOnPaper(portal, { staff, cpr: citizenCpr(portal, 'Hanne') });
    expect((await now(row)).attention).toBe(true);
    await kirsten.act(row, 'withdraw', { ownWish: 'yes', withdrawReason: 'Vil ikke mere' });
    expect((await now(row)).attention).toBe(false);
    await kirsten.act(row, 'take-after-all', { groundAfterAll: 'says-circumstance' });
    expect(await now(row)).toMatchObject({ state: 'submitted', attention: true });
  });
});
