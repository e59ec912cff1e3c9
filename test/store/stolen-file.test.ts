import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/open.ts';
import { aCommit, aLetter, aNote, aRow, ida } from './commits.ts';
import { start, storeInFolder } from './store-in-folder.ts';

/** Each stands somewhere in what `writeEverything` writes. */
const canaries = [
  ida,
  'Kanariefugl',
  'Bo Sagsbehandler',
  'Hemmeligvej',
  'CHECKC0DE123',
  'session-id-canary',
  'session-data-canary',
  'session-subject-canary',
  'cookie-token-canary',
  'draft-answer-canary',
  'expiring-key-canary',
  'expiring-value-canary',
  'commit-key-canary',
  'hemmelige ord',
  'why-canary',
  'purpose-canary',
  'who-canary',
];

async function writeEverything(store: Store): Promise<void> {
  const row = aRow();
  const later = start.add({ hours: 1 });
  const letter = aLetter(row.id);
  await store.drafts.save(
    { kind: 'cookie', token: 'cookie-token-canary' },
    {
      id: 'draft-1',
      service: row.service,
      version: 1,
      raw: { street: 'draft-answer-canary' },
      resolved: {},
      done: [],
      lawVersion: 'x',
      specVersion: 1,
      exempt: 'unsaid',
      wish: 'unsaid',
      language: 'da',
      expiresAt: later.toString(),
    },
  );
  await store.drafts.claim('cookie-token-canary', ida, later.toString());
  await store.cases.commit(
    aCommit({
      row,
      key: 'commit-key-canary',
      checkCode: 'CHECKC0DE123',
      draftId: 'draft-1',
      events: [
        aNote(1, 'Flytter til Hemmeligvej 1'),
        {
          ...aNote(2),
          by: { kind: 'citizen', cpr: ida, name: 'Ida Kanariefugl', as: 'self' },
          onBehalfOf: [{ cpr: ida, name: 'Ida Kanariefugl', basis: 'custody' }],
        },
        {
          ...aNote(3),
          kind: 'exception-granted',
          cpr: ida,
          scope: 'lasting',
          from: '2026-11-22',
          why: 'why-canary',
        },
      ],
      outbox: [letter],
      log: [
        {
          at: start.toString(),
          who: 'who-canary',
          role: 'caseworker',
          action: 'view',
          authorityId: row.authorityId,
          caseId: row.id,
          purpose: 'purpose-canary',
        },
      ],
    }),
  );
  await store.outbox.take(1, start);
  await store.outbox.sent(letter.id, 'paper', start);
  await store.sessions.write(
    'session-id-canary',
    'session-data-canary',
    later,
    'session-subject-canary',
  );
  await store.expiring.put('space', 'expiring-key-canary', 'expiring-value-canary', later);
  await store.exemptions.grant({
    authorityId: row.authorityId,
    cpr: ida,
    from: '2026-01-01',
    by: 'who-canary',
    why: 'why-canary',
  });
}

/** What lies on the disk: database, write-ahead log, shared memory and whatever else stands beside them. */
const bytesBeside = (file: string): Buffer =>
  Buffer.concat(readdirSync(dirname(file)).map((name) => readFileSync(join(dirname(file), name))));

const foundIn = (bytes: Buffer) =>
  canaries.filter((canary) =>
    [
      canary,
      Buffer.from(canary).toString('base64').slice(0, 12),
      Buffer.from(canary).toString('hex'),
    ].some((form) => bytes.includes(form)),
  );

describe('a stolen database', () => {
  it('tells no number, name, answer, code or session, while it is open and when it was closed', async () => {
    const store = storeInFolder();
    await writeEverything(store);
    expect(readdirSync(dirname(store.file)).toSorted()).toEqual([
      'skranken.db',
      'skranken.db-shm',
      'skranken.db-wal',
      'skranken.db.in-use',
      'skranken.db.installed',
    ]);
    expect(foundIn(bytesBeside(store.file))).toEqual([]);
    store.close();
    expect(foundIn(bytesBeside(store.file))).toEqual([]);
  });

  it('would be found out if it did', async () => {
    const store = storeInFolder();
    const other = new Database(store.file);
    other.exec('CREATE TABLE leak (text TEXT)');
    for (const canary of canaries) other.prepare('INSERT INTO leak VALUES (?)').run(canary);
    other.close();
    expect(foundIn(bytesBeside(store.file))).toEqual(canaries);
  });

  it('does not let a sealed value be moved to another row', async () => {
    const store = storeInFolder();
    const row = aRow();
    await store.cases.commit(aCommit({ row, events: [aNote(1, 'one'), aNote(2, 'two')] }));
    const other = new Database(store.file);
    other.exec(
      'UPDATE case_events SET body = (SELECT body FROM case_events WHERE seq = 1) WHERE seq = 2',
    );
    other.close();
    await expect(store.cases.events(row.id)).rejects.toThrow();
  });
});
