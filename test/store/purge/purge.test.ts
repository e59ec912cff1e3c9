import Database from 'better-sqlite3';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { selfServices } from '../../../src/self-services/registry.ts';
import { checkChains } from '../../../src/store/audit.ts';
import { happens, type Story, tell } from '../../support/many-cases.ts';
import { storeInFolder } from '../store-in-folder.ts';

const { assigned, carriedOut, closed, decided, rejected, withdrawn } = happens;
const after = (days: number, body: NonNullable<Story['next']>[number]['body']) => ({
  after: days,
  body,
});
const ended = [after(1, assigned), after(4, decided), after(5, carriedOut), after(6, closed)];
/** Sixty cases of 2020 that have ended, and one that is open and newer than all of them. */
async function withOldCases() {
  const store = storeInFolder();
  for (let no = 0; no < 60; no += 1)
    await tell(store.cases, {
      day: '2020-03-05',
      ...(no % 3 === 0
        ? { next: ended }
        : no % 3 === 1
          ? { way: 'referral', next: [after(2, closed)] }
          : { way: 'phone', lookedInto: true, next: [after(20, no % 2 ? rejected : withdrawn)] }),
    });
  const open = await tell(store.cases, { day: '2026-10-01' });
  return { store, open };
}
const at = Temporal.Instant.from('2026-11-04T09:00:00Z');
const purge = (store: Awaited<ReturnType<typeof withOldCases>>['store']) =>
  store.purges.run(selfServices, 'tester', at);

const read = <T>(file: string, sql: string): T[] => {
  const db = new Database(file, { readonly: true });
  try {
    return db.prepare(sql).all() as T[];
  } finally {
    db.close();
  }
};

describe('a purge', () => {
  it('leaves no byte of a destroyed key in the file or its log', async () => {
    const { store, open } = await withOldCases();
    const keys = read<{ case_id: string; wrapped: Buffer }>(store.file, 'SELECT * FROM case_keys');
    expect(keys).toHaveLength(61);
    const { record, logEmptied } = await purge(store);
    expect([record.cases, logEmptied]).toEqual([60, true]);
    const bytes = [store.file, `${store.file}-wal`]
      .filter((file) => existsSync(file))
      .map((file) => readFileSync(file));
    const found = keys.filter(({ wrapped }) => bytes.some((each) => each.includes(wrapped)));
    expect(found.map(({ case_id }) => case_id)).toEqual([open.id]);
  });

  it('leaves rows of purged cases in no table, whatever has a case in it', async () => {
    const { store, open } = await withOldCases();
    await purge(store);
    const tables = read<{ name: string }>(
      store.file,
      `SELECT t.name FROM sqlite_schema t, pragma_table_info(t.name) c
       WHERE t.type = 'table' AND c.name = 'case_id' ORDER BY 1`,
    ).map(({ name }) => name);
    expect(tables).toEqual(expect.arrayContaining(['attachments', 'case_keys', 'outbox']));
    for (const table of tables)
      expect(
        read<{ case_id: string }>(store.file, `SELECT DISTINCT case_id FROM ${table}`)
          .map(({ case_id }) => case_id)
          .filter((id) => id !== open.id),
      ).toEqual([]);
    expect(read(store.file, 'SELECT * FROM case_words')).toHaveLength(0);
  });

  it('takes documents along, piece by piece', async () => {
    const { store, open } = await withOldCases();
    const db = new Database(store.file);
    const old = db.prepare('SELECT id FROM cases WHERE id <> ? LIMIT 1').pluck().get(open.id);
    const add = db.prepare(
      `INSERT INTO attachments (id, case_id, holder, created_at, bytes, scan, wrapped, body)
       VALUES (?, ?, x'00', 0, 20, 'clean', x'01', x'02')`,
    );
    const piece = db.prepare('INSERT INTO attachment_chunks VALUES (?, ?, zeroblob(9))');
    for (const [id, caseId] of [
      ['gone', old],
      ['kept', open.id],
    ] as const) {
      add.run(id, caseId);
      for (let no = 0; no < 40; no += 1) piece.run(id, no);
    }
    db.close();
    const { record } = await purge(store);
    expect(record.counts.find(({ kind }) => kind === 'document')?.n).toBe(1);
    expect(read(store.file, 'SELECT id FROM attachments')).toEqual([{ id: 'kept' }]);
    expect(read(store.file, 'SELECT DISTINCT attachment AS id FROM attachment_chunks')).toEqual([
      { id: 'kept' },
    ]);
    expect(read(store.file, 'SELECT * FROM attachments_gone')).toEqual([]);
  });

  it('leaves every chain whole, and the newest links as they were', async () => {
    const { store } = await withOldCases();
    const before = checkChains(store.file, []);
    await purge(store);
    const noted = before.flatMap(({ newest }) => newest ?? []);
    const [log, events] = checkChains(store.file, noted);
    expect(log).toMatchObject({ entries: 0 });
    expect(events).toMatchObject({ since: 'same', entries: 1 });
    expect(events?.firstBroken).toBeUndefined();
    expect(events?.purged).toBeGreaterThan(60);
    expect(events?.newest).toEqual(before[1]?.newest);
  });

  it('changes no statistics, and counting anew finds nothing wrong', async () => {
    const { store } = await withOldCases();
    const counted = async () => [
      await store.statistics.of('municipality-0101', 2020),
      await store.statistics.of('municipality-0101', 2026),
    ];
    const before = await counted();
    await purge(store);
    expect(await counted()).toEqual(before);
    expect(await store.statistics.verify()).toEqual({ cases: 1, differences: 0 });
    expect(store.queue.wrong()).toEqual([]);
  });

  it('does once more what it says it would, and then nothing', async () => {
    const { store } = await withOldCases();
    const planned = await store.purges.planned(selfServices, at);
    const copy = `${store.file}.copy`;
    copyFileSync(store.file, copy);
    const { record, kept } = await purge(store);
    expect({ counts: record.counts, kept }).toEqual(planned);
    await store.purges.ended(record.no, at);
    const again = await purge(store);
    expect(again.record).toMatchObject({ no: record.no + 1, cases: 0, counts: [] });
    expect(await store.purges.linksFit(record.no)).toBe(true);
  });
});
