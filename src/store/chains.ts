import type { Selectable } from 'kysely';
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { chained as chainedLog } from './access-log.ts';
import { chainedChange } from './administration-store.ts';
import { chained as chainedEvent } from './case-events.ts';
import { link } from './chain.ts';
import type { PurgedChain } from './purge-schema.ts';
import type { Schema } from './schema.ts';

/** What is hash-chained: the access log and administration in one chain each, the events in one for each case. */
export const chainNames = ['access log', 'case events', 'administration'] as const;
export type ChainName = (typeof chainNames)[number];

/** A row of a chain: its number in its table, and whether it is what its link was made of. */
export interface Link {
  readonly no: number;
  readonly fits: boolean;
  readonly chain: Buffer;
  /** The row was purged: only its link is left, which the next one goes on from. */
  readonly purged?: true;
}

type Row<Table extends keyof Schema> = Selectable<Schema[Table]>;

/** Every row of a chain with its link checked, in the order of the chain. Reads row by row. */
export function* linksOf(db: Database.Database, name: ChainName): Generator<Link> {
  if (name === 'case events') yield* eventLinks(db);
  else yield* links(name === 'access log' ? logRows(db) : changeRows(db));
}

/**
 * A link over all links of the events in the order of writing: each case has a chain of its own, and none tells of a
 * case that is gone. Goes on from `before`.
 */
export const overAll = (before: Buffer | undefined, { chain }: { readonly chain: Buffer }) =>
  createHash('sha256')
    .update(before ?? '')
    .update(chain)
    .digest();

/** The events' own links in the order of writing, those of purged cases among them. */
export const eventsAsWritten = (db: Database.Database) =>
  inOrder(
    db.prepare<[], NumberedLink>('SELECT no, chain FROM case_events ORDER BY no').iterate(),
    purgedLinks(db, 'case events'),
  );

/** Links of rows that were purged, by number. */
export function purgedLinks(db: Database.Database, chain: PurgedChain): Iterator<NumberedLink> {
  if (!hasTable(db, 'purged_links')) return [].values();
  return db
    .prepare<[string], NumberedLink>(
      'SELECT no, link AS chain FROM purged_links WHERE chain = ? ORDER BY no',
    )
    .iterate(chain);
}

type NumberedLink = Pick<Link, 'no' | 'chain'>;

/** A row as it stands, and what a link covers of it. */
interface Chained {
  readonly no: number;
  readonly chain: Buffer;
  readonly body: Buffer;
  readonly parts: readonly (string | number | null)[];
}

function* logRows(db: Database.Database): Generator<Chained | NumberedLink> {
  const rows = db.prepare<[], Row<'access_log'>>('SELECT * FROM access_log ORDER BY no');
  for (const row of inOrder(rows.iterate(), purgedLinks(db, 'access log')))
    yield 'body' in row ? { ...row, parts: chainedLog(row) } : row;
}

/** Two lists by number as one. Where both have a number, one of them is too many: both come, and one will not fit. */
function* inOrder<A extends { readonly no: number }, B extends { readonly no: number }>(
  first: Iterator<A>,
  second: Iterator<B>,
): Generator<A | B> {
  let one = first.next();
  let other = second.next();
  while (one.done !== true || other.done !== true) {
    const isFirst = other.done === true || (one.done !== true && one.value.no <= other.value.no);
    if (isFirst && one.done !== true) {
      yield one.value;
      one = first.next();
    } else if (other.done !== true) {
      yield other.value;
      other = second.next();
    }
  }
}

function* changeRows(db: Database.Database): Generator<Chained> {
  if (!hasTable(db, 'administration')) return;
  const rows = db.prepare<[], Row<'administration'>>('SELECT * FROM administration ORDER BY no');
  for (const row of rows.iterate()) yield { ...row, parts: chainedChange(row) };
}

function* links(rows: Iterable<Chained | NumberedLink>): Generator<Link> {
  let before: Buffer | undefined;
  for (const row of rows) {
    yield 'body' in row
      ? { no: row.no, chain: row.chain, fits: fits(row, before, row.parts) }
      : { no: row.no, chain: row.chain, fits: true, purged: true };
    before = row.chain;
  }
}

function* eventLinks(db: Database.Database): Generator<Link> {
  let before: Row<'case_events'> | undefined;
  const rows = db.prepare<[], Row<'case_events'>>(
    'SELECT * FROM case_events ORDER BY case_id, seq',
  );
  for (const row of rows.iterate()) {
    const earlier = before?.case_id === row.case_id ? before : undefined;
    const isNext = row.seq === (earlier?.seq ?? 0) + 1;
    yield {
      no: row.no,
      chain: row.chain,
      fits: isNext && fits(row, earlier?.chain, chainedEvent(row)),
    };
    before = row;
  }
}

const fits = (
  row: { readonly chain: Buffer; readonly body: Buffer },
  before: Buffer | undefined,
  parts: readonly (string | number | null)[],
): boolean => row.chain.equals(link(before, parts, row.body));

/** A backup of an earlier version has no such table, and nothing broken in it. */
const hasTable = (db: Database.Database, name: string): boolean =>
  db.prepare('SELECT 1 FROM sqlite_schema WHERE type = ? AND name = ?').get('table', name) !==
  undefined;
