import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { billedCard } from '../support/billed-card.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { because, cardOnPaper, guardDone, readAndSend } from './filed-card.ts';

let portal: TestApp;
let signe: AtTheDesk;
let row: CaseRow;
beforeEach(async () => {
  portal = await testApp({ services: [billedCard] });
  portal.clock.set('2026-11-22T10:00:00Z');
  signe = await atTheDesk(portal, 'Signe Skrankesen');
  row = await cardOnPaper(portal, { noMitId: true });
  await guardDone(signe, row);
});
afterEach(() => portal.close());

const now = async () => (await portal.deps.cases.byReference(row.reference))!;
const found = { assessedReason: 'Vurderet ved samtale i dag' };

it('a caseworker takes it with a reason of their own, which is kept', async () => {
  expect((await signe.open(row)).body).toContain('name="assessedReason"');
  expect((await signe.act(row, 'accept-channel', found)).status).toBe(303);
  expect(await now()).toMatchObject({ state: 'submitted', arrivedAt: row.arrivedAt });
  expect((await portal.deps.cases.events(row.id)).at(-1)).toMatchObject({
    kind: 'channel-accepted',
    assessed: found.assessedReason,
    decision: { reasons: [{ rule: 'filed-circumstance' }] },
  });
  expect((await signe.open(row)).body).toContain(found.assessedReason);
});

it('without a reason it stays open, and it is never rejected', async () => {
  expect((await signe.act(row, 'accept-channel')).status).toBe(409);
  expect((await signe.act(row, 'accept-channel', { assessedReason: 'x' })).status).toBe(422);
  expect((await readAndSend(signe, row, 'reject-channel', because)).status).toBe(409);
  expect((await now()).state).toBe('referred');
});

it('a reason takes nothing that has MitID', async () => {
  row = await cardOnPaper(portal);
  await guardDone(signe, row);
  expect((await signe.open(row)).body).not.toContain('name="assessedReason"');
  expect((await signe.act(row, 'accept-channel', found)).status).toBe(409);
});
