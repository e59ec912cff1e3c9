import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Administration } from '../cases/ports/administration.ts';
import type { Imported } from '../cases/ports/imports.ts';
import type { ExpiringStore } from '../cases/ports/secrets.ts';
import type { Clock } from '../domain/dates.ts';
import type { Confirmation } from '../eligibility/law.ts';
import { createAdministration } from './administration-store.ts';
import { confirmationsOf } from './confirmation-store.ts';
import { type Connection, openToRead } from './connection.ts';
import { createExpiringStore } from './expiring-store.ts';
import { holdInUse } from './in-use.ts';
import { readImports } from './import-reads.ts';
import { isInstalled } from './install-marker.ts';
import { noteOfKeys, refuseOtherKeys } from './key-marks.ts';
import { createKeyring, type Keyring, type Keys } from './keys.ts';
import { readMigrations, refuseOtherMigrations } from './migrate.ts';
import { asRefusal, checkSoundness } from './open-database.ts';
import { wrongCounters } from './queue-counters.ts';
import { createWriter } from './writer.ts';

/** A database as it lies there, opened for reading alone: the server may run meanwhile. */
export interface StoreLook {
  /** Names of the migrations that the next start applies. With any of them the rest is not to be asked. */
  readonly pending: readonly string[];
  readonly administration: Pick<Administration, 'standing'>;
  readonly expiring: Pick<ExpiringStore, 'get'>;
  readonly imported: Imported;
  confirmationsOf(service: string): readonly Confirmation[];
  /** How many numbers of the desk's lists do not fit the cases. Reads all of these. */
  wrongNumbers(): number;
  close(): void;
}

interface Given {
  readonly file: string;
  readonly keys: Keys;
  readonly clock: Clock;
  /** Another folder of migrations, for tests. */
  readonly migrations?: string;
}

const shipped = join(import.meta.dirname, '../../migrations');

/** Undefined where there is none yet. Throws a StoreRefusal where the server would not start with it. */
export function lookAtStore(given: Given): StoreLook | undefined {
  const { file, clock, migrations = shipped } = given;
  if (!isInstalled(file)) return undefined;
  // The lock is not made where it is missing: looking must leave nothing behind.
  const letGo = existsSync(`${file}.in-use`) ? holdInUse(file) : () => undefined;
  let connection: Connection | undefined;
  try {
    connection = openToRead(file);
    checkSoundness(connection, file);
    const applied = refuseOtherMigrations(connection, readMigrations(migrations));
    const pending = readMigrations(migrations).filter(({ number }) => !applied.has(number));
    const keyring = createKeyring(given.keys);
    refuseOtherKeys(noteOfKeys(connection), keyring);
    return lookOf(connection, letGo, { keyring, clock, pending: pending.map(({ name }) => name) });
  } catch (error) {
    connection?.close();
    letGo();
    throw asRefusal(error, file);
  }
}

function lookOf(
  connection: Connection,
  letGo: () => void,
  known: { readonly keyring: Keyring; readonly clock: Clock; readonly pending: readonly string[] },
): StoreLook {
  // Whatever would write through it fails: the connection takes nothing.
  const parts = { ...known, connection, writer: createWriter(connection) };
  return {
    pending: known.pending,
    administration: createAdministration(parts),
    expiring: createExpiringStore(parts),
    imported: readImports(connection),
    confirmationsOf: (service) => confirmationsOf(connection, service),
    wrongNumbers: () => wrongCounters(connection).length,
    close() {
      connection.close();
      letGo();
    },
  };
}
