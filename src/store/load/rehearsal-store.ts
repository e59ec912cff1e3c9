import { join } from 'node:path';
import type { Clock } from '../../domain/dates.ts';
import { createCaseStore } from '../case-store.ts';
import { createConfirmations } from '../confirmation-store.ts';
import { createDrafts } from '../draft-store.ts';
import { createExceptions } from '../exception-store.ts';
import { createExemptions } from '../exemption-store.ts';
import { createKeyring, type Keys } from '../keys.ts';
import { readMigrations } from '../migrate.ts';
import { openDatabase } from '../open-database.ts';
import type { Store } from '../open.ts';
import { createOutbox } from '../outbox-store.ts';
import { type History, readHistories } from './history.ts';
import { directWriter } from './direct-writer.ts';

/** A store in which things happen to cases that are then told, and forgotten. */
export interface RehearsalStore
  extends Pick<
    Store,
    'cases' | 'drafts' | 'outbox' | 'exemptions' | 'exceptions' | 'confirmations' | 'close'
  > {
  /** Lets things happen, tells of every case that came of it, and is then as it was before. One at a time. */
  rehearse(work: () => Promise<void>): Promise<readonly History[]>;
}

/** In a file of its own that nobody needs afterwards: nothing of it is safe from a power cut. */
export function openRehearsal(file: string, keys: Keys, clock: Clock): RehearsalStore {
  const keyring = createKeyring(keys);
  const known = readMigrations(join(import.meta.dirname, '../../../migrations'));
  const { connection, letGo } = openDatabase(file, known, keyring, clock);
  connection.exec('PRAGMA synchronous = OFF');
  const parts = { connection, keyring, writer: directWriter(connection), clock };
  return {
    cases: createCaseStore(parts),
    drafts: createDrafts(parts),
    outbox: createOutbox(parts),
    exemptions: createExemptions(parts),
    exceptions: createExceptions(parts),
    confirmations: createConfirmations(parts),
    async rehearse(work) {
      connection.command('BEGIN');
      try {
        await work();
        return readHistories(connection, keyring);
      } finally {
        connection.command('ROLLBACK');
      }
    },
    close() {
      connection.close();
      letGo();
    },
  };
}
