import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredDecision } from '../cases/events.ts';
import type { Confirmation } from '../eligibility/law.ts';
import { readEvents } from './case-events.ts';
import { type Connection, openToRead } from './connection.ts';
import { confirmationsOf } from './confirmation-store.ts';
import { holdInUse } from './in-use.ts';
import { refuseOtherKeys } from './key-marks.ts';
import { createKeyring, type Keys } from './keys.ts';
import { readMigrations, schemaVersion } from './migrate.ts';
import { MissingDatabase, refusalOf, StoreRefusal } from './refusals.ts';
import { sqlFor, statement } from './statements.ts';

/** The decisions on the channel that one case holds, in their order: the first, and what came of it. */
export interface DecidedCase {
  readonly service: string;
  readonly decisions: readonly StoredDecision[];
}

/** Reads what was decided, and can write nothing: the server may run meanwhile. */
export interface DecisionReader {
  /** Cases that there were when it was opened; what comes in meanwhile is left out. */
  readonly count: number;
  cases(): Iterable<DecidedCase>;
  confirmationsOf(service: string): readonly Confirmation[];
  close(): void;
}

/** Opens a database that is there, at this program's schema, for reading alone. Throws a StoreRefusal. */
export function openDecisions(given: { readonly file: string; readonly keys: Keys }) {
  const { file } = given;
  if (!existsSync(file)) throw new MissingDatabase(`There is no database at ${file}.`);
  let connection: Connection | undefined;
  let letGo: (() => void) | undefined;
  try {
    letGo = holdInUse(file);
    connection = openToRead(file);
    const keyring = createKeyring(given.keys);
    refuseOtherSchema(connection, file);
    refuseOtherKeys(connection.all(marks, {}), keyring);
    return readerOf(connection, letGo, (caseId) => readEvents(connection!, keyring, caseId));
  } catch (error) {
    connection?.close();
    letGo?.();
    throw refusalOf(`The database ${file} cannot be read`, error);
  }
}

type ReadCase = (caseId: string) => ReturnType<typeof readEvents>;

function readerOf(connection: Connection, letGo: () => void, read: ReadCase): DecisionReader {
  const { last = 0, count = 0 } = connection.get(newest, {}) ?? {};
  return {
    count,
    *cases() {
      let after = 0;
      // In pieces, each its own short read: one long one would keep the log of a running server from being folded.
      for (;;) {
        const rows = connection.all(piece, { after, last: last ?? 0 });
        for (const { id, service } of rows) {
          const decisions = read(id).flatMap((event) =>
            'decision' in event ? [event.decision as StoredDecision] : [],
          );
          yield { service, decisions };
        }
        const end = rows.at(-1)?.no;
        if (end === undefined) return;
        after = end;
      }
    },
    confirmationsOf: (service) => confirmationsOf(connection, service),
    close() {
      connection.close();
      letGo();
    },
  };
}

/** Throws a StoreRefusal where the file was written by another version of this program. */
export function refuseOtherSchema(connection: Connection, file: string): void {
  const known = readMigrations(join(import.meta.dirname, '../../migrations')).length;
  const version = schemaVersion(connection);
  if (version === known) return;
  throw new StoreRefusal(
    version < known
      ? `The database ${file} is older than this version. Bring it up to date first: npm run cli -- migrate.`
      : `The database ${file} was written by a later version. Use that one.`,
  );
}

const pieceSize = 500;

const marks = statement()(() => sqlFor.selectFrom('key_marks').selectAll());
const newest = statement()(() =>
  sqlFor
    .selectFrom('cases')
    .select(({ fn }) => [fn.max('no').as('last'), fn.countAll<number>().as('count')]),
);
/** A case whose key was destroyed can be read by nobody, so it is left out. */
const piece = statement<{ after: number; last: number }>()((p) =>
  sqlFor
    .selectFrom('cases')
    .innerJoin('case_keys', 'case_keys.case_id', 'cases.id')
    .select(['cases.no', 'cases.id', 'cases.service'])
    .where('cases.no', '>', p.after)
    .where('cases.no', '<=', p.last)
    .orderBy('cases.no')
    .limit(pieceSize),
);
