import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { chained as chainedEntry } from '../../src/store/access-log.ts';
import { chained as chainedEvent, readEvents } from '../../src/store/case-events.ts';
import { link } from '../../src/store/chain.ts';
import { openConnection } from '../../src/store/connection.ts';
import { createKeyring } from '../../src/store/keys.ts';
import type { Schema } from '../../src/store/schema.ts';
import { upcast, type Upcaster } from '../../src/store/upcast.ts';
import { aCommit, aNote, aRow } from './commits.ts';
import { keys, start, storeInFolder } from './store-in-folder.ts';

describe('an old event', () => {
  const steps: readonly Upcaster[] = [
    {
      kind: 'noted',
      from: 1,
      lift: ({ note, ...event }) => ({ ...event, v: 2, text: note }),
    },
    { kind: 'noted', from: 2, lift: (event) => ({ ...event, v: 3, lines: [event['text']] }) },
    { kind: 'closed', from: 1, lift: (event) => ({ ...event, v: 2, outcome: 'changed' }) },
  ];

  it('is lifted to the newest version when it is read', async () => {
    const store = storeInFolder();
    const row = aRow();
    await store.cases.commit(aCommit({ row, events: [aNote(1, 'old words')] }));
    const connection = openConnection(store.file);
    const [event] = readEvents(connection, createKeyring(keys), row.id, steps);
    connection.close();
    expect(event).toMatchObject({
      v: 3,
      kind: 'noted',
      seq: 1,
      text: 'old words',
      lines: ['old words'],
    });
    expect(event).not.toHaveProperty('note');
    expect(await store.cases.events(row.id)).toMatchObject([{ v: 1, note: 'old words' }]);
  });

  it('is left alone where nothing changed, and a step must lift', () => {
    const event = { kind: 'contacted', v: 1, how: 'phone' };
    expect(upcast(event, steps)).toBe(event);
    const stuck: Upcaster = { kind: 'contacted', from: 1, lift: (same) => same };
    expect(() => upcast(event, [stuck])).toThrow('lift');
  });
});

describe('the hash chains', () => {
  const entry = {
    at: start.toString(),
    who: 'staff-7',
    role: 'caseworker',
    action: 'view',
    authorityId: 'municipality-0101',
    purpose: 'handling',
  } as const;

  async function chains() {
    const store = storeInFolder();
    const row = aRow();
    await store.cases.commit(aCommit({ row, events: [aNote(1), aNote(2)], log: [entry] }));
    await store.cases.commit(
      aCommit({ key: 'next', expectedVersion: 1, row: { ...row, version: 2 }, events: [aNote(3)] }),
    );
    await store.cases.log([entry, entry]);
    return new Database(store.file);
  }

  const broken = (db: Database.Database) => {
    const events = db.prepare('select * from case_events order by seq').all();
    const log = db.prepare('select * from access_log order by no').all();
    return [
      firstBreak(events as Schema['case_events'][], chainedEvent),
      firstBreak(log as Schema['access_log'][], chainedEntry),
    ];
  };

  it('hold across commits', async () => {
    const db = await chains();
    expect(broken(db)).toEqual([-1, -1]);
    db.close();
  });

  it('break where a row was changed or taken out', async () => {
    const db = await chains();
    db.exec("update case_events set staff_id = 'staff-8' where seq = 2");
    db.exec('delete from access_log where no = 2');
    expect(broken(db)).toEqual([1, 1]);
    db.close();
  });
});

/** The place of the first row whose link does not fit; -1 where all do. */
function firstBreak<R extends { body: Buffer; chain: Buffer }>(
  rows: readonly R[],
  chained: (row: R) => (string | number | null)[],
): number {
  return rows.findIndex(
    (row, index) => !link(rows[index - 1]?.chain, chained(row), row.body).equals(row.chain),
  );
}
