import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../src/operations/audit.ts';
import { chained } from '../../src/store/access-log.ts';
import { link } from '../../src/store/chain.ts';
import { runEntry } from '../support/run-entry.ts';
import { aCommit, aRow } from '../store/commits.ts';
import { start, storeInFolder } from '../store/store-in-folder.ts';

let dataDir = '';
let file = '';
const entry = {
  at: '2026-11-04T09:00:00Z',
  who: 'Signe Skrankesen (staff-7)',
  staffId: 'staff-7',
  role: 'caseworker',
  action: 'search',
  authorityId: 'municipality-0101',
  purpose: 'find-by-reference',
} as const;

beforeEach(async () => {
  const store = storeInFolder();
  file = store.file;
  dataDir = path.dirname(file);
  for (let count = 0; count < 3; count += 1) await store.cases.commit(aCommit({ row: aRow({}) }));
  for (let count = 0; count < 5; count += 1) await store.cases.log([entry]);
  for (let seen = 0; seen < 3; seen += 1)
    await store.administration.change(
      {
        authorityId: entry.authorityId,
        subject: 'closures',
        item: 'a',
        value: undefined,
        at: start.toString(),
        by: { id: 'staff-9', name: 'Ditte Driftesen' },
      },
      seen,
    );
  store.close();
});

const verify = (against?: string) => {
  const done = verifyAudit({ dataDir }, against);
  if (!done.ok) throw new Error(done.error.join());
  return { ...done.value, text: done.value.lines.join('\n') };
};
const links = () => /^Newest links +(\S+)$/m.exec(verify().text)?.[1] ?? '';

/** What somebody does who has the file in their hands. */
function tamper(...statements: string[]): void {
  const db = new Database(file);
  db.pragma('foreign_keys = OFF');
  db.exec('DROP TRIGGER administration_stays; DROP TRIGGER administration_kept');
  for (const statement of statements) db.exec(statement);
  db.close();
}

describe('audit verify', () => {
  it('says what it checked, and that it fits', () => {
    const { sound, text } = verify();
    expect(sound).toBe(true);
    expect(text).toMatch(/^Access log +\d+ entries, every link fits$/m);
    expect(text).toMatch(/^Case events +\d+ entries, every link fits$/m);
    expect(text).toMatch(/^Administration 3 entries, every link fits$/m);
    expect(links()).toMatch(/^L\d+:[0-9a-f]{64},E\d+:[0-9a-f]{64},A3:[0-9a-f]{64}$/);
    expect(verify(links()).sound).toBe(true);
  });

  const first = '(SELECT min(no) FROM access_log)';
  it.each([
    ['an altered log entry', `UPDATE access_log SET role = 'lead' WHERE no = ${first} + 1`, 1],
    ['an altered name', `UPDATE access_log SET staff = 'staff-8' WHERE no = ${first} + 1`, 1],
    ['an altered secret', `UPDATE access_log SET body = x'00' WHERE no = ${first} + 2`, 2],
    ['an entry taken out', `DELETE FROM access_log WHERE no = ${first} + 1`, 2],
    ['the oldest taken out', `DELETE FROM access_log WHERE no = ${first}`, 1],
    [
      'two that changed places',
      `UPDATE access_log SET no = no + 1000 WHERE no = ${first} + 1;
       UPDATE access_log SET no = no - 1 WHERE no = ${first} + 2;
       UPDATE access_log SET no = no - 999 WHERE no > 1000`,
      1,
    ],
  ])('finds %s by its number', (_, statement, behindFirst) => {
    const db = new Database(file);
    const lowest = db.prepare<[], number>('SELECT min(no) FROM access_log').pluck().get() ?? 0;
    db.close();
    tamper(statement);
    const { sound, text } = verify();
    expect(sound).toBe(false);
    expect(text).toMatch(new RegExp(`^Access log .*BROKEN: entry ${lowest + behindFirst} is`, 'm'));
    expect(text).toMatch(/^Case events .*every link fits$/m);
    for (const personal of ['Signe', 'staff-7']) expect(text).not.toContain(personal);
  });

  it.each([
    [
      "UPDATE case_events SET at = '2020-01-01T00:00:00Z' WHERE no = 2",
      /^Case events .*entry 2 is/m,
    ],
    ["UPDATE case_events SET staff_id = 'x' WHERE no = 1", /^Case events .*entry 1 is/m],
    ['DELETE FROM case_events WHERE no = 3', /^Case events +BROKEN: of 1 cases the last events/m],
    ["UPDATE administration SET item = 'b' WHERE no = 2", /^Administration .*entry 2 is/m],
    ['DELETE FROM administration WHERE no = 1', /^Administration .*entry 2 is/m],
  ])('%s', (statement, said) => {
    tamper(statement);
    const { sound, text } = verify();
    expect(sound).toBe(false);
    expect(text).toMatch(said);
  });

  it.each([
    ['the log', 'DELETE FROM access_log WHERE no = (SELECT max(no) FROM access_log)', 'Access log'],
    ['all of the log', 'DELETE FROM access_log', 'Access log'],
    ['administration', 'DELETE FROM administration WHERE no = 3', 'Administration'],
    [
      'a whole case',
      'DELETE FROM case_events WHERE no = 3; DELETE FROM cases WHERE no = 3',
      'Case events',
    ],
  ])('sees the cut end of %s only by links noted earlier', (_, statement, name) => {
    const noted = links();
    tamper(statement);
    expect(verify().sound).toBe(true);
    const { sound, text } = verify(noted);
    expect(sound).toBe(false);
    expect(text).toMatch(new RegExp(`^${name} +BROKEN: the entry of the noted link is gone`, 'm'));
  });

  it('sees by noted links a log that was written anew, link by link', () => {
    const noted = links();
    const db = new Database(file);
    let before: Buffer | undefined;
    db.exec("UPDATE access_log SET role = 'lead'");
    const rows = db.prepare('SELECT * FROM access_log ORDER BY no').all() as Parameters<
      typeof chained
    >[0][] &
      { no: number; body: Buffer }[];
    for (const row of rows) {
      before = link(before, chained(row), row.body);
      db.prepare('UPDATE access_log SET chain = ? WHERE no = ?').run(before, row.no);
    }
    db.close();
    expect(verify().sound).toBe(true);
    expect(verify(noted).text).toMatch(/^Access log +BROKEN: at the noted number stands another/m);
  });

  it('is content where there is more than when the links were noted', async () => {
    const noted = links();
    const store = storeInFolder({ file });
    await store.cases.log([entry]);
    await store.cases.commit(aCommit({ row: aRow({}) }));
    store.close();
    const { sound, text } = verify(noted);
    expect(text).toMatch(/^Access log +everything up to the noted link is as it was$/m);
    expect(sound).toBe(true);
  });

  it.each(['', 'L12', 'X1:00', `L1:${createHash('sha256').digest('hex')},nonsense`])(
    'takes no noted links like %j',
    (noted) => {
      expect(verifyAudit({ dataDir }, noted)).toMatchObject({ ok: false });
    },
  );
});

describe('npm run cli -- audit', () => {
  const cli = (...args: string[]) => runEntry('src/cli.ts', { DATA_DIR: dataDir }, args);

  it('verifies, ends with 1 where something is broken, and asks what to do otherwise', async () => {
    const db = new Database(file);
    db.exec("DROP TRIGGER administration_stays; UPDATE administration SET item = 'b' WHERE no = 2");
    db.close();
    const broken = await cli('audit', 'verify');
    expect(broken.code).toBe(1);
    expect(broken.stdout).toMatch(/Administration 3 entries. BROKEN: entry 2 /);
    const asked = await cli('audit');
    expect(asked.code).toBe(1);
    expect(asked.stderr).toContain('audit verify');
  });
});
