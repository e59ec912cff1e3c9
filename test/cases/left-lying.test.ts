import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { writeNotices } from '../../src/cases/write-notices.ts';
import { billedCard } from '../support/billed-card.ts';
import { openSampleCase, referred } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { atTheDesk } from '../web/at-the-desk.ts';
import { cardOnPaper } from '../web/filed-card.ts';

let portal: TestApp;
beforeEach(async () => {
  portal = await testApp({ services: [billedCard] });
});
afterEach(() => portal.close());

const now = async (row: CaseRow) => (await portal.deps.cases.byReference(row.reference))!;
const kinds = async (row: CaseRow) =>
  (await portal.deps.cases.events(row.id)).map(({ kind }) => kind);
const notices = async (row: CaseRow) =>
  (await portal.deps.outbox.ofCase(row.id)).map(({ notice }) => notice);

async function on(day: string) {
  portal.clock.set(`${day}T10:00:00Z`);
  await writeNotices(portal.deps, 50);
}

it('a filing that is looked into: told that the promised contact is late, then seen first', async () => {
  const row = await cardOnPaper(portal);
  expect((await now(row)).lookOn).toBe('2026-11-26');
  await on('2026-11-25');
  expect(await kinds(row)).toEqual(['filed']);
  await on('2026-11-26');
  expect(await kinds(row)).toEqual(['filed', 'contact-overdue']);
  expect(await notices(row)).toContain('contact-overdue');
  expect((await now(row)).attention).toBe(true);
});

it('whose citizen was asked about grounds is not late with contact, but with the way in', async () => {
  const row = await cardOnPaper(portal);
  const signe = await atTheDesk(portal, 'Signe');
  await signe.act(row, 'ask-grounds', { groundsHow: 'phone', groundsSaid: 'says-none' });
  await on(row.due);
  expect(await kinds(row)).not.toContain('day-passed');
  expect((await now(row)).attention).toBe(false);
  await on(Temporal.PlainDate.from(row.due).add({ days: 1 }).toString());
  expect((await kinds(row)).slice(-1)).toEqual(['day-passed']);
  expect(await notices(row)).toEqual(['receipt']);
  expect((await now(row)).attention).toBe(true);
  await on('2027-02-01');
  expect((await kinds(row)).filter((kind) => kind === 'day-passed')).toHaveLength(1);
});

it('a citizen who comes by themself and has not come is seen first after the follow-up day', async () => {
  const row = await openSampleCase(portal, referred({ promise: 'you-come' }), {
    due: '2026-12-21',
  });
  await on('2026-12-21');
  expect((await now(row)).attention).toBe(false);
  await on('2026-12-22');
  expect((await kinds(row)).slice(-1)).toEqual(['day-passed']);
  expect(await notices(row)).toEqual([]);
  expect((await now(row)).attention).toBe(true);
});
