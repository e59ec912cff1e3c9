import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { AccessLogEntry } from '../../../src/cases/ports/case-store.ts';
import type { Cpr } from '../../../src/domain/cpr.ts';
import { selfServices } from '../../../src/self-services/registry.ts';
import { checkChains } from '../../../src/store/audit.ts';
import { happens, tell } from '../../support/many-cases.ts';
import { storeInFolder } from '../store-in-folder.ts';

const now = Temporal.Instant.from('2026-11-04T09:00:00Z');
/** 1826 days before 4 November 2026. */
const lastKept = '2021-11-04';
const look = (at: string, given: Partial<AccessLogEntry> = {}): AccessLogEntry => ({
  at,
  who: 'Bo (staff-7)',
  role: 'caseworker',
  action: 'search',
  authorityId: 'municipality-0101',
  purpose: 'find-by-name',
  staffId: 'staff-7',
  ...given,
});
const all = (file: string, sql: string): unknown[] => {
  const db = new Database(file, { readonly: true });
  const rows = db.prepare(sql).pluck().all();
  db.close();
  return rows;
};
const purge = async (store: ReturnType<typeof storeInFolder>) => {
  const planned = await store.purges.planned(selfServices, now);
  const { record } = await store.purges.run(selfServices, 'tester', now);
  expect(record.counts).toEqual(planned.counts);
  await store.purges.ended(record.no, now);
  const of = Map.groupBy(record.counts, ({ kind }) => kind);
  return new Map(
    [...of].map(([kind, counts]) => [kind, counts.reduce((sum, { n }) => sum + n, 0)]),
  );
};

describe('the access log', () => {
  it('goes by its own term to the day, in Copenhagen; looks at a case that is kept stay', async () => {
    const store = storeInFolder();
    const gone = await tell(store.cases, {
      day: '2015-01-01',
      next: [{ after: 1, body: happens.withdrawn }],
    });
    const kept = await tell(store.cases, { day: '2015-01-02' });
    const entries = [
      look('2016-01-01T10:00:00Z'),
      look('2016-01-02T10:00:00Z', { caseId: kept.id, purpose: 'of a kept case' }),
      look('2016-01-03T10:00:00Z', { caseId: gone.id }),
      look('2021-11-03T22:59:59Z', { authorityId: 'municipality-0253' }),
      look(`2021-11-03T23:00:00Z`, { purpose: 'on the last day that is kept' }),
      look(`${lastKept}T12:00:00Z`, { caseId: gone.id }),
      look('2026-11-04T08:00:00Z'),
    ];
    for (const entry of entries) await store.cases.log([entry]);
    const noted = checkChains(store.file, []).flatMap(({ newest }) => newest ?? []);
    expect((await purge(store)).get('log')).toBe(3);
    expect(all(store.file, 'SELECT at FROM access_log ORDER BY no')).toEqual(
      [1, 4, 5, 6].map((no) => entries[no]?.at),
    );
    await store.cases.log([look('2026-11-04T09:30:00Z')]);
    const [log] = checkChains(store.file, noted);
    expect(log).toMatchObject({ entries: 5, purged: 3, since: 'same' });
    expect(log?.firstBroken).toBeUndefined();
  });

  it('keeps its newest entry until another comes, and its chain goes on from one that is gone', async () => {
    const store = storeInFolder();
    for (const at of ['2016-01-01T10:00:00Z', '2016-01-02T10:00:00Z'])
      await store.cases.log([look(at)]);
    expect((await purge(store)).get('log')).toBe(1);
    await store.cases.log([look('2026-11-04T08:00:00Z')]);
    expect((await purge(store)).get('log')).toBe(1);
    const [log] = checkChains(store.file, []);
    expect(log).toMatchObject({ entries: 1, purged: 2 });
    expect(log?.firstBroken).toBeUndefined();
  });

  it('that somebody has shortened by hand is still found broken', async () => {
    const store = storeInFolder();
    for (const month of ['01', '02', '03', '04'])
      await store.cases.log([look(`2016-${month}-01T10:00:00Z`)]);
    await store.cases.log([look('2026-11-04T08:00:00Z')]);
    await purge(store);
    const db = new Database(store.file);
    db.exec(
      'DELETE FROM purged_links WHERE no = 3; UPDATE purged_links SET link = zeroblob(32) WHERE no = 4',
    );
    db.close();
    const [log] = checkChains(store.file, []);
    expect(log?.firstBroken).toBe(5);
    expect(await store.purges.linksFit(1)).toBe(false);
  });
});

describe('staff, exemptions, drafts and logins', () => {
  const staff = (id: string) => ({
    id,
    name: `Navn ${id}`,
    roles: ['caseworker' as const],
    authorityId: 'municipality-0101',
  });

  it('forgets names of staff after their term, and never who is shut out or holds a case', async () => {
    const store = storeInFolder();
    const long = Temporal.Instant.from(`${lastKept}T12:00:00Z`).subtract({ hours: 24 });
    for (const id of ['old', 'shut', 'staff-7']) await store.staff.loggedIn(staff(id), long);
    await store.staff.loggedIn(staff('recent'), long.add({ hours: 24 }));
    await tell(store.cases, { day: '2015-01-02', next: [{ after: 1, body: happens.assigned }] });
    const db = new Database(store.file);
    db.exec("UPDATE staff SET disabled = 1 WHERE id = 'shut'");
    db.close();
    expect((await purge(store)).get('staff')).toBe(1);
    expect(all(store.file, 'SELECT id FROM staff ORDER BY id')).toEqual([
      'recent',
      'shut',
      'staff-7',
    ]);
  });

  it('forgets an exemption that ended as long ago as a case is kept', async () => {
    const store = storeInFolder();
    const grant = (cpr: string, until?: string) =>
      store.exemptions.grant({
        authorityId: 'municipality-0101',
        cpr: cpr as Cpr,
        from: '2015-01-01',
        ...(until !== undefined && { until }),
        by: 'staff-7',
        why: 'x',
      });
    await grant('6107909996', '2021-11-03');
    await grant('6309511083', lastKept);
    await grant('6201701234');
    expect((await purge(store)).get('exemption')).toBe(1);
    expect(all(store.file, 'SELECT valid_until FROM exemptions ORDER BY 1')).toEqual([
      null,
      lastKept,
    ]);
  });
});
