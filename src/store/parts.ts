import type { Clock } from '../domain/dates.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import type { Writer } from './writer.ts';

/** What every store works with: reads go to the connection, writes through the writer. */
export interface Parts {
  readonly connection: Connection;
  readonly keyring: Keyring;
  readonly writer: Writer;
  readonly clock: Clock;
}
