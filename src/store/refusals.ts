/** Why the store would not open. Each message is one line for the person who starts the server. */
export class StoreRefusal extends Error {}

/** The database was written by a later version of this program. */
export class NewerDatabase extends StoreRefusal {
  override readonly name = 'NewerDatabase';
}

/** The file is no sound SQLite database. */
export class CorruptDatabase extends StoreRefusal {
  override readonly name = 'CorruptDatabase';
}

/** There was a database here, and it is gone or empty. */
export class MissingDatabase extends StoreRefusal {
  override readonly name = 'MissingDatabase';
}

/** The data folder or a file in it cannot be written. */
export class UnwritableData extends StoreRefusal {
  override readonly name = 'UnwritableData';
}

/** A migration that was applied has been changed since. */
export class ChangedMigration extends StoreRefusal {
  override readonly name = 'ChangedMigration';
}

/** The keys given are not those that the database was written with. */
export class WrongKey extends StoreRefusal {
  override readonly name = 'WrongKey';
}

/** A backup cannot be made there, or not be used: wrong key, cut, altered, not there. */
export class UnusableBackup extends StoreRefusal {
  override readonly name = 'UnusableBackup';
}

/** The same error as one line for the operator where disk or lock said no; any other as it is. */
export function refusalOf(what: string, error: unknown): unknown {
  if (error instanceof StoreRefusal || !(error instanceof Error) || !('code' in error))
    return error;
  const code = String(error.code);
  if (!/^(SQLITE_|E[A-Z]+$)/.test(code)) return error;
  return new StoreRefusal(`${what} (${code}).`, { cause: error });
}
