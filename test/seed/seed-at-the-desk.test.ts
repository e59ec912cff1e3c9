import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatCpr } from '../../src/domain/cpr.ts';
import { showReference } from '../../src/domain/reference.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { atTheCounter } from '../support/filing.ts';
import { fixedClock } from '../support/clock.ts';
import type { Citizen } from '../support/citizen.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { seeded, seededAt } from './seeded.ts';

let world: Awaited<ReturnType<typeof seeded>>;
let portal: TestApp;
let signe: Citizen;

beforeAll(async () => {
  world = await seeded(400, { authorities: ['municipality-0101'] });
  portal = await testApp({ dataDir: world.dataDir, clock: fixedClock(seededAt) });
  signe = await atTheCounter(portal, 'Signe');
}, 120_000);
afterAll(async () => {
  await portal.close();
  rmSync(world.dataDir, { recursive: true });
});

/** One case of each state, way and service. */
function oneOfEach(): readonly Reference[] {
  const db = new Database(world.file, { readonly: true });
  const rows = db
    .prepare<[], { reference: Reference }>(
      'SELECT reference FROM cases GROUP BY state, way, service, outcome',
    )
    .all();
  db.close();
  return rows.map(({ reference }) => reference);
}

describe('the desk over a seeded world', () => {
  it('lists it', async () => {
    const list = await signe.open('/caseworker');
    expect(list.status).toBe(200);
    expect(list.body).toMatch(/href="\/caseworker\/cases\/[0-9A-Z]{10}/);
  });

  it('opens a case of each kind, with its history and letters', async () => {
    const all = oneOfEach();
    expect(all.length).toBeGreaterThan(30);
    for (const reference of all) {
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      const page = await signe.open(`/caseworker/cases/${reference}`);
      expect(page.status).toBe(200);
      expect(page.body).toContain(showReference(reference));
    }
  }, 60_000);

  it('knows its people in the register, and finds their cases by number', async () => {
    const [reference] = oneOfEach();
    const row = await portal.deps.cases.byReference(reference!);
    const { principal, principalName } = row!;
    const found = await portal.deps.registers.persons.find(principal!);
    expect(found).toMatchObject({ state: 'found', value: { municipality: '0101' } });
    const theirs = await portal.deps.cases.ofPrincipalFor('municipality-0101', principal!);
    expect(theirs.map((each) => each.reference)).toContain(reference);
    expect(principalName).toBeDefined();
    expect(formatCpr(principal!)).toMatch(/^[6-9]/);
  });
});
