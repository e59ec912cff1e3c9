import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyEvent, openRow } from '../../src/cases/case.ts';
import type { CaseEvent } from '../../src/cases/events.ts';
import { caseStates } from '../../src/cases/ports/case-store.ts';
import { legalDay } from '../../src/domain/dates.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { replayDecisions } from '../../src/operations/replay-report.ts';
import { abandonmentOf } from '../../src/cases/statistics/abandonment.ts';
import { heldByOther } from '../../src/cases/working-on.ts';
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
    // Who is protected in an invented world is so in its register, and has not asked for it.
    const asked = selfServices.filter(({ protects }) => protects === undefined);
    expect(all('service')).toEqual(new Set(asked.map(({ id }) => id)));
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

  it('knows of each case on which day it was first settled', () => {
    const first =
      read(`SELECT c.settled_on AS noted, min(e.seq), e.at FROM cases c JOIN case_events e
      ON e.case_id = c.id AND e.kind IN ('decided', 'exemption-decided', 'carried-out')
      JOIN case_events b ON b.case_id = c.id AND b.seq = 1 AND b.kind <> 'referred' GROUP BY c.id`);
    const dayOf = (at: unknown) => legalDay(Temporal.Instant.from(String(at))).toString();
    expect(first.length).toBeGreaterThan(100);
    expect(first.filter(({ noted, at }) => noted !== dayOf(at))).toEqual([]);
    expect(rows.filter((row) => row['settled_on'] !== null)).toHaveLength(first.length);
  });

  it('has cases that moved, were taken up again, and letters that were heard of', () => {
    const kinds = new Set(read('SELECT DISTINCT kind FROM case_events').map((row) => row['kind']));
    const among = ['transferred', 'handed-over', 'reopened', 'delivered', 'not-delivered'];
    expect(among.filter((kind) => !kinds.has(kind))).toEqual([]);
    const receipts =
      read(`SELECT r.at - max(e.at) AS late FROM (SELECT letter, at FROM delivery_receipts) r
      JOIN outbox o ON o.id = r.letter JOIN (SELECT case_id, unixepoch(at) * 1000 AS at FROM case_events
      WHERE kind IN ('delivered', 'not-delivered')) e ON e.case_id = o.case_id AND abs(e.at - r.at) < 2000 GROUP BY r.letter`);
    expect(receipts.length).toBeGreaterThan(30);
    expect(read('SELECT count(DISTINCT letter) AS n FROM delivery_receipts')).toEqual([
      { n: receipts.length },
    ]);
  });

  it('has something in every list of the desk, somebody at work, and forms that were left', async () => {
    const week = { staffId: 'staff-0101-1', today: '2026-11-22', until: '2026-11-29' };
    const { views } = await store.cases.counts('municipality-0101', week);
    expect(Object.entries(views).filter(([, count]) => count === 0)).toEqual([]);
    const open = read(`SELECT id FROM cases WHERE state = 'in-progress' AND assigned_to IS NOT NULL
      AND authority_id = 'municipality-0101'`);
    const me = { id: 'nobody', name: '', authorityId: 'municipality-0101' } as const;
    const held = await Promise.all(
      open.map(({ id }) => heldByOther(store.expiring, { id: String(id) }, me)),
    );
    expect(held.filter((one) => one !== undefined).length).toBeGreaterThan(1);
    const endings = await store.statistics.draftEndings(2026);
    const sent = read(
      `SELECT DISTINCT service FROM cases WHERE outcome = 'accept' AND arrived_at > '2026-01-02'`,
    );
    expect(sent.length).toBeGreaterThan(3);
    for (const service of selfServices.filter((each) =>
      sent.some((row) => row['service'] === each.id),
    )) {
      const { begun, steps } = abandonmentOf(service, endings);
      expect([service.id, begun]).not.toEqual([service.id, 0]);
      expect(steps[0]?.left).not.toBe(0);
    }
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
