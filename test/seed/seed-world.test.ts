import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyEvent, openRow } from '../../src/cases/case.ts';
import type { CaseEvent } from '../../src/cases/events.ts';
import { caseStates } from '../../src/cases/ports/case-store.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { replayDecisions } from '../../src/operations/replay-report.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import { checkChains } from '../../src/store/audit.ts';
import { openConnection } from '../../src/store/connection.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { wrongCounters } from '../../src/store/queue-counters.ts';
import { fixedClock } from '../support/clock.ts';
import { storeInFolder } from '../store/store-in-folder.ts';
import { seeded, seededAt } from './seeded.ts';

const cases = 2000;
const clock = fixedClock(seededAt);
let world: Awaited<ReturnType<typeof seeded>>;
let store: Store;
let rows: readonly Readonly<Record<string, string | number | null>>[];

beforeAll(async () => {
  world = await seeded(cases);
  store = openStore({ file: world.file, keys: world.config.keys, clock });
  rows = read('SELECT * FROM cases ORDER BY no');
}, 120_000);
afterAll(() => {
  store.close();
  rmSync(world.dataDir, { recursive: true });
});

describe('a seeded world', () => {
  it('has the schema of an empty one, and as many cases as were asked for', () => {
    expect(schemaOf(world.file)).toEqual(schemaOf(storeInFolder().file));
    expect(rows.length).toBe(cases);
  });

  it('has every service, way and state that the law of the demonstration allows', () => {
    const all = (column: string) => new Set(rows.map((row) => row[column]));
    expect(all('service')).toEqual(new Set(selfServices.map(({ id }) => id)));
    expect(all('way')).toEqual(new Set(['self-service', 'in-person', 'phone', 'paper']));
    // Nothing of what the services cost is known well enough to be demanded.
    const rare = ['awaiting-payment'];
    expect(caseStates.filter((state) => !all('state').has(state) && !rare.includes(state))).toEqual(
      [],
    );
    expect(all('claim')).toEqual(new Set(['none', 'exempt', 'circumstance']));
    expect(rows.some((row) => row['failed_letters'] !== 0)).toBe(true);
    expect(rows.some((row) => row['attention'] === 1)).toBe(true);
    const letters = new Set(read('SELECT DISTINCT state FROM outbox').map((row) => row['state']));
    expect(letters).toEqual(new Set(['sent', 'held', 'dead']));
  });

  it('lies in the last three years, in the order in which the cases came, and not in the future', () => {
    const days = rows.map((row) => String(row['arrived_at']).slice(0, 10));
    expect(days.toSorted()[0]! >= '2023-11-21').toBe(true);
    expect(read('SELECT max(at) AS at FROM case_events')[0]!['at']! <= seededAt).toBe(true);
    const months = new Set(days.map((day) => day.slice(0, 7)));
    expect(months.size).toBeGreaterThanOrEqual(36);
  });

  it('tells of every case what its events come to', async () => {
    for (const { id, reference } of rows) {
      const row = (await store.cases.byReference(reference as Reference))!;
      const [first, ...others] = await store.cases.events(String(id));
      expect(others.map(({ seq }) => seq)).toEqual(others.map((_, index) => index + 2));
      const told = (others as readonly CaseEvent[]).reduce(applyEvent, openRow(row, first!));
      expect({ ...told, lookOn: row.lookOn, attention: row.attention }).toMatchObject({
        state: row.state,
        way: row.way,
        outcome: row.outcome,
        claim: row.claim,
        version: row.version,
      });
    }
  });

  it('is told of invented people only, each by their own name', async () => {
    for (const { id, reference } of rows) {
      const row = (await store.cases.byReference(reference as Reference))!;
      const told = JSON.stringify([
        await store.cases.events(String(id)),
        await store.outbox.ofCase(String(id)),
      ]);
      expect(told).not.toMatch(/Hovedperson|Rollehaver|Birolle|Barnlig|Statist|Værtx/);
      if (row.principal !== undefined) {
        expect(Number(row.principal.slice(0, 2))).toBeGreaterThan(60);
        expect(row.principalName).toMatch(/^\S+ \S+$/);
      }
    }
  });

  it('is counted right', async () => {
    const connection = openConnection(world.file);
    expect(wrongCounters(connection)).toEqual([]);
    connection.close();
    const { cases: counted, differences } = await store.statistics.verify();
    expect({ counted, differences }).toEqual({ counted: cases, differences: 0 });
  });

  it('has unbroken chains, and decisions that come out as they are stored', () => {
    expect(
      checkChains(world.file, []).filter(({ firstBroken, shortened }) => firstBroken ?? shortened),
    ).toEqual([]);
    const replayed = replayDecisions(world.config, 'current', () => {});
    expect(replayed).toMatchObject({ ok: true, value: { drifted: false } });
  });

  it('leaves no letter that the server would send three years late', () => {
    const late = read(
      `SELECT count(*) AS n FROM outbox WHERE state = 'waiting' AND created_at < '2026-11-20'`,
    );
    expect(late).toEqual([{ n: 0 }]);
  });
});

function read(sql: string): readonly Record<string, string | number | null>[] {
  const db = new Database(world.file, { readonly: true });
  try {
    return db.prepare<[], Record<string, string | number | null>>(sql).all();
  } finally {
    db.close();
  }
}

function schemaOf(file: string): readonly unknown[] {
  const db = new Database(file, { readonly: true });
  try {
    return db
      .prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name')
      .all();
  } finally {
    db.close();
  }
}
