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
