import path from 'node:path';
import Database from 'better-sqlite3';
import { inspect } from '../../../src/store/inspect.ts';

/** What stands in the database's books after a crash. */
export interface Books {
  readonly cases: number;
  /** References, each as often as there is a case with it. */
  readonly references: readonly string[];
  /** Everything that a case lacks or has too much of, one line each. Empty where every case is whole. */
  readonly halves: readonly string[];
}

/** The references of all cases, beside the running portal. */
export const referencesIn = (dataDir: string): readonly string[] => beside(dataDir, references);

/** Reads all books beside the running portal. */
export const readBooks = (dataDir: string): Books =>
  beside(dataDir, (db) => {
    const all = references(db);
    const { brokenLinks } = inspect(db);
    const halves = Object.entries(wholeness).flatMap(([what, sql]) => {
      const count = db.prepare<[], number>(sql).pluck().get() ?? 0;
      return count === 0 ? [] : [`${count} ${what}`];
    });
    const chains = brokenLinks === 0 ? [] : [`${brokenLinks} broken links`];
    const sound = db.pragma('quick_check', { simple: true });
    const file = sound === 'ok' ? [] : [String(sound)];
    return { cases: all.length, references: all, halves: [...halves, ...chains, ...file] };
  });

function beside<T>(dataDir: string, read: (db: Database.Database) => T): T {
  const db = new Database(path.join(dataDir, 'skranken.db'), { readonly: true });
  try {
    return read(db);
  } finally {
    db.close();
  }
}

const references = (db: Database.Database): readonly string[] =>
  db.prepare<[], string>('SELECT reference FROM cases').pluck().all();

const casesWithout = (rest: string) => `SELECT count(*) FROM cases AS c WHERE ${rest}`;
const countOf = (table: string) => `(SELECT count(*) FROM ${table} AS t WHERE t.case_id = c.id)`;

const wholeness: Readonly<Record<string, string>> = {
  'cases without exactly one key': casesWithout(`${countOf('case_keys')} <> 1`),
  'cases without exactly one commit': casesWithout(`${countOf('commit_keys')} <> 1`),
  'cases without letters': casesWithout(`${countOf('outbox')} = 0`),
  'cases whose version is not their number of events': casesWithout(
    `${countOf('case_events')} <> c.version`,
  ),
  'cases without exactly one draft': `SELECT count(*) FROM (
    SELECT 1 FROM cases AS c LEFT JOIN drafts AS t ON t.sent_as = c.reference
    GROUP BY c.id HAVING count(t.id) <> 1)`,
  'citizens with more than one case': `SELECT count(*) FROM (
    SELECT 1 FROM cases GROUP BY principal_everywhere HAVING count(*) > 1)`,
  'rows of no case': ['case_keys', 'commit_keys', 'case_events', 'outbox']
    .map((table) => `SELECT case_id FROM ${table}`)
    .join(' UNION ALL ')
    .replace(/^/, 'SELECT count(*) FROM (')
    .replace(/$/, ') WHERE case_id NOT IN (SELECT id FROM cases)'),
  'drafts of no case': `SELECT count(*) FROM drafts
    WHERE sent_as IS NOT NULL AND sent_as NOT IN (SELECT reference FROM cases)`,
  'cases that miscount the letters that could not be sent': casesWithout(`failed_letters <> (SELECT
    count(*) FROM outbox AS o WHERE o.case_id = c.id AND o.state = 'dead' AND o.settled = 0)`),
  'letters sent without an event': `SELECT count(*) FROM outbox AS o WHERE state = 'sent'
    AND NOT EXISTS (SELECT 1 FROM case_events AS e WHERE e.case_id = o.case_id AND e.kind = 'dispatched')`,
};
