import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Clock } from '../../domain/dates.ts';
import { type Connection, openConnection, openToRead } from '../connection.ts';
import { holdAlone } from '../in-use.ts';
import { markInstalled, syncFolder } from '../install-marker.ts';
import { createKeyring, type Keyring, type Keys } from '../keys.ts';
import { makeFolder } from '../open-database.ts';
import { openStore, type Store } from '../open.ts';
import { refusalOf, StoreRefusal } from '../refusals.ts';
import { sqlFor } from '../statements.ts';
import { tableKey } from '../table-keys.ts';
import { putAside, putBack } from './put-aside.ts';

/** A new database before it takes its place. */
export interface Loading {
  readonly file: string;
  /** Under which the log's rows are sealed. */
  readonly logKey: Buffer;
}

export interface LoadSteps {
  /** What stands in the database before the cases. */
  readonly prepare: (store: Store) => Promise<void>;
  /** Fills its tables, with nothing else to keep in order. */
  readonly fill: (loading: Loading) => Promise<void>;
  /** What is written once all cases are there; inside a transaction. */
  readonly complete: (connection: Connection, keyring: Keyring) => void;
  /** What is written once everything can be found by its indexes; inside the same transaction. */
  readonly atLast: (connection: Connection, keyring: Keyring) => Promise<void>;
  /** Hears how many indexes are still to be made. */
  readonly told: (left: number) => void;
}

/**
 * Makes a database full of cases and puts it in the place of the one that is there. One with cases is set aside only with
 * `force`. Nobody may have it open. Throws a StoreRefusal; nothing is changed then. Returns where the old one lies.
 */
export async function loadAnew(
  given: {
    readonly file: string;
    readonly keys: Keys;
    readonly clock: Clock;
    readonly force: boolean;
  },
  steps: LoadSteps,
): Promise<{ readonly setAside?: string }> {
  const { file, clock } = given;
  let letIn: (() => void) | undefined;
  let folder: string | undefined;
  try {
    makeFolder(dirname(file));
    letIn = holdAlone(file);
    const cases = casesIn(file);
    if (cases !== undefined && cases > 0 && !given.force)
      throw new StoreRefusal(
        `There are ${cases} cases in ${file}. Choose another folder with DATA_DIR, or add --force to set them aside.`,
      );
    folder = mkdtempSync(join(dirname(file), 'seed-'));
    const fresh = join(folder, basename(file));
    await makeIn(fresh, given, steps);
    const at = clock.now().toString().replaceAll(/[:.]/g, '');
    const setAside = `${file}.replaced-${at}`;
    putInPlace(fresh, file, setAside);
    return cases === undefined ? {} : { setAside };
  } catch (error) {
    throw refusalOf(`Nothing was put into ${dirname(file)}`, error);
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    letIn?.();
  }
}

async function makeIn(
  file: string,
  { keys, clock }: { readonly keys: Keys; readonly clock: Clock },
  { prepare, fill, complete, atLast, told }: LoadSteps,
): Promise<void> {
  const store = openStore({ file, keys, clock });
  await prepare(store);
  store.close();
  const keyring = createKeyring(keys);
  const connection = openConnection(file);
  connection.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
  const logKey = tableKey(connection, keyring, 'access_log');
  const aside = putAside(connection);
  await fill({ file, logKey });
  connection.exec('PRAGMA cache_size = -524288; PRAGMA temp_store = MEMORY; PRAGMA threads = 2');
  connection.exec('BEGIN');
  complete(connection, keyring);
  putBack(connection, aside, told);
  await atLast(connection, keyring);
  connection.exec('COMMIT');
  connection.exec('PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL');
  connection.close();
}

/** Undefined where there is no database. */
function casesIn(file: string): number | undefined {
  if (!existsSync(file) || statSync(file).size === 0) return undefined;
  const connection = openToRead(file);
  try {
    const [row] = connection.rows(
      sqlFor
        .selectFrom('cases')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .compile(),
    );
    return row?.count ?? 0;
  } finally {
    connection.close();
  }
}

/** The old one's log must not be there when the new one comes, or SQLite would write the old changes into it. */
function putInPlace(fresh: string, file: string, setAside: string): void {
  for (const part of ['', '-wal'])
    if (existsSync(file + part)) renameSync(file + part, setAside + part);
  rmSync(`${file}-shm`, { force: true });
  syncFolder(fresh);
  renameSync(fresh, file);
  syncFolder(dirname(file));
  markInstalled(file);
}
