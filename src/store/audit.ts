import Database from 'better-sqlite3';
import { existsSync, statSync } from 'node:fs';
import {
  type ChainName,
  chainNames,
  eventsAsWritten,
  linksOf,
  overAll,
  purgedLinks,
} from './chains.ts';
import { MissingDatabase } from './refusals.ts';

/** How far a chain went: its newest entry by number, and a link over everything up to there, hexadecimal. */
export interface Mark {
  readonly chain: ChainName;
  readonly no: number;
  readonly link: string;
}

/** What became of a chain. No entry is told by anything but its number. */
export interface CheckedChain {
  readonly chain: ChainName;
  readonly entries: number;
  /** Entries that were purged by their term: only their links are left. */
  readonly purged?: number;
  /** The first entry that is not what its link was made of, or that does not follow the one before. */
  readonly firstBroken?: number;
  /** Cases of which fewer events are there than their row counts. */
  readonly shortened?: number;
  /** Absent where there is nothing yet. */
  readonly newest?: Mark;
  /** Against a mark noted earlier: `gone`: the entry is not there any more; `other`: another stands in its place. */
  readonly since?: 'same' | 'gone' | 'other';
}

/** Checks every hash chain of a database, which may be in use. Only reads. Throws MissingDatabase where there is none. */
export function checkChains(file: string, noted: readonly Mark[]): readonly CheckedChain[] {
  if (!existsSync(file) || statSync(file).size === 0)
    throw new MissingDatabase(`There is no database at ${file}.`);
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    // One moment for all: what is written meanwhile would look like what was added to one and not to another.
    db.exec('BEGIN');
    return chainNames.map((name) =>
      check(
        db,
        name,
        noted.find(({ chain }) => chain === name),
      ),
    );
  } finally {
    db.close();
  }
}

function check(db: Database.Database, name: ChainName, noted: Mark | undefined): CheckedChain {
  let entries = 0;
  let purged = name === 'case events' ? countOf(purgedLinks(db, name)) : 0;
  let firstBroken: number | undefined;
  for (const { no, fits, purged: isPurged = false } of linksOf(db, name)) {
    if (isPurged) purged += 1;
    else entries += 1;
    // Events come by case: the first one is the one that was written first.
    if (!fits && (firstBroken === undefined || no < firstBroken)) firstBroken = no;
  }
  const { newest, since } = marksOf(db, name, noted);
  const shortened = name === 'case events' ? shortenedCases(db) : 0;
  return {
    chain: name,
    entries,
    ...(purged > 0 && { purged }),
    ...(firstBroken !== undefined && { firstBroken }),
    ...(shortened > 0 && { shortened }),
    ...(newest && { newest }),
    ...(noted && { since: since ?? 'gone' }),
  };
}

function countOf(rows: Iterator<unknown>): number {
  let count = 0;
  while (rows.next().done !== true) count += 1;
  return count;
}

/** The newest mark, and how one noted earlier compares with what stands at its number now. */
function marksOf(db: Database.Database, chain: ChainName, noted: Mark | undefined) {
  let newest: Mark | undefined;
  let since: CheckedChain['since'];
  let running: Buffer | undefined;
  const isByCase = chain === 'case events';
  for (const entry of isByCase ? eventsAsWritten(db) : linksOf(db, chain)) {
    running = isByCase ? overAll(running, entry) : entry.chain;
    const isNoted = entry.no === noted?.no;
    newest = { chain, no: entry.no, link: '' };
    if (isNoted) since = running.toString('hex') === noted?.link ? 'same' : 'other';
  }
  return {
    newest: newest && running && { ...newest, link: running.toString('hex') },
    since,
  };
}

/** A case's own chain does not tell that its end was cut off; its row does, which counts every event it has. */
const shortenedCases = (db: Database.Database): number =>
  db
    .prepare<[], number>(
      `SELECT count(*) FROM cases WHERE version > (SELECT count(*) FROM case_events WHERE case_id = cases.id)`,
    )
    .pluck()
    .get() ?? 0;
