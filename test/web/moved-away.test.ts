import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSampleCase, sampleCitizen, submitted } from '../support/sample-cases.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { showReference } from '../../src/domain/reference.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { atTheDesk } from './at-the-desk.ts';
import type { Browser } from './log-in.ts';
import { type Actor, matrix } from './matrix-table.ts';
import { browserOf, copyOf, unknownThing, visit } from './matrix-visits.ts';
import { sendSeen } from './seen-letter.ts';

const had = ['caseworker', 'counter', 'lead'] as const satisfies readonly Actor[];

let portal: TestApp;
let row: CaseRow;
let letter: string;
const loggedIn = new Map<Actor, Browser>();
beforeAll(async () => {
  portal = await testApp();
  for (const actor of had) loggedIn.set(actor, await browserOf(portal, actor));
  const both = { da: 'Kanarievej', en: 'Kanarievej' };
  const sheet = [{ step: both, question: both, answer: both }];
  const sent = { notice: 'receipt', held: false, words: 'Kanarievej' } as const;
  row = await openSampleCase(portal, submitted({ sheet }), { findable: true }, [sent]);
  await portal.worker.runOnce();
  letter = (await portal.deps.outbox.ofCase(row.id))[0]?.id ?? '';
  const signe = await atTheDesk(portal, 'Signe Skrankesen');
  const to = { transferTo: 'municipality-0155', transferReason: 'Du flytter til Dragør.' };
  expect((await sendSeen(signe, row, to, 'transfer')).sent.status).toBe(303);
});
afterAll(() => portal.close());

const routes = Object.keys(matrix).filter((route) =>
  /^(?:GET|POST) \/caseworker\/cases\//.test(route),
);

describe('whoever had a case that another authority has now', () => {
  it.each(routes)('reads nothing of it, and does nothing to it, at %s', async (route) => {
    const before = (await portal.deps.cases.byReference(row.reference))?.version;
    for (const actor of had) {
      const browser = copyOf(loggedIn.get(actor)!, portal);
      const thing = { ...unknownThing(), reference: row.reference, letter };
      const { status, body } = await visit(portal, browser, route, thing);
      expect([200, 303, 403, 404], actor).toContain(status);
      for (const words of ['Kanarievej', sampleCitizen.name, sampleCitizen.cpr, '%PDF'])
        expect(body, actor).not.toContain(words);
    }
    expect((await portal.deps.cases.byReference(row.reference))?.version).toBe(before);
  });

  it.each([
    ['number', sampleCitizen.cpr],
    ['name', sampleCitizen.name],
  ])('finds it by no %s', async (_, typed) => {
    for (const name of ['Signe', 'Laust', 'Bodil']) {
      const found = await (await atTheDesk(portal, name)).search(typed);
      expect(found.status).toBe(200);
      expect(found.body).not.toContain(`/cases/${row.reference}`);
    }
  });

  it('by its reference finds no more than where it went', async () => {
    for (const name of ['Signe', 'Laust', 'Bodil']) {
      const found = await (await atTheDesk(portal, name)).search(row.reference);
      const to = new URL(found.location ?? '', portal.baseUrl);
      expect([found.status, to.pathname]).toEqual([303, `/caseworker/cases/${row.reference}`]);
    }
  });

  it('has it in no list, and the one that has it does', async () => {
    const laust = await atTheDesk(portal, 'Laust');
    const helge = await atTheDesk(portal, 'Helge');
    for (const path of ['/caseworker?view=all', '/caseworker/export.csv?view=all']) {
      expect((await laust.get(path)).body).not.toContain(showReference(row.reference));
      expect((await helge.get(path)).body).toContain(showReference(row.reference));
    }
    expect((await helge.search(sampleCitizen.name)).body).toContain(`/cases/${row.reference}`);
  });
});
