import { join } from 'node:path';
import type { AccessLog } from '../cases/ports/access-log.ts';
import type { Attachments } from '../cases/ports/attachments.ts';
import type { Administration } from '../cases/ports/administration.ts';
import type { CaseStore } from '../cases/ports/case-store.ts';
import type { ConfirmationRecords } from '../cases/ports/confirmations.ts';
import type { Outbox } from '../cases/ports/dispatch.ts';
import type { Figures } from '../cases/ports/figures.ts';
import type { Exceptions } from '../cases/ports/exceptions.ts';
import type { Drafts } from '../cases/ports/drafts.ts';
import type { Imports } from '../cases/ports/imports.ts';
import type { Protections } from '../cases/ports/protections.ts';
import type { OwnDecisions } from '../cases/ports/own-decisions.ts';
import type { ExpiringStore } from '../cases/ports/secrets.ts';
import type { SessionRecords } from '../cases/ports/sessions.ts';
import type { StaffRegister } from '../cases/ports/staff.ts';
import type { Clock } from '../domain/dates.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { createAccessLog } from './access-log-reads.ts';
import { createAdministration } from './administration-store.ts';
import { createAttachments } from './attachment-store.ts';
import { clearPieces } from './attachment-sweep.ts';
import { createCaseStore } from './case-store.ts';
import { createConfirmations } from './confirmation-store.ts';
import { createDrafts } from './draft-store.ts';
import { createExceptions } from './exception-store.ts';
import { createExemptions, type Exemptions } from './exemption-store.ts';
import { createExpiringStore } from './expiring-store.ts';
import { figuresIn } from './figures.ts';
import { createImports } from './import-store.ts';
import { createKeyring, type Keys } from './keys.ts';
import { rewrapKeys } from './key-rotation.ts';
import { readMigrations, schemaVersion } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { createOwnDecisions } from './own-decisions.ts';
import { createOutbox } from './outbox-store.ts';
import { createPurges, type Purges } from './purge/purges.ts';
import { type Recounting, recounting } from './queue-recount.ts';
import { createProtections } from './protection-store.ts';
import { readNames } from './read-names.ts';
import { createSessions } from './session-store.ts';
import { createStaffRegister } from './staff-store.ts';
import { sweepExpired, type Swept } from './sweep.ts';
import { createStatistics, type StatisticsRecords } from './statistics-store.ts';
import { createWriter, type WriterStats } from './writer.ts';

export interface StoreSettings {
  /** Path of the database file; its folder is made where it is missing. */
  readonly file: string;
  readonly keys: Keys;
  readonly clock: Clock;
  /** Another folder of migrations, for tests of migrating itself. */
  readonly migrations?: string;
}

/** Everything the installation keeps, behind the ports of the core. */
export interface Store {
  readonly cases: CaseStore;
  readonly drafts: Drafts;
  readonly outbox: Outbox;
  readonly sessions: SessionRecords;
  readonly expiring: ExpiringStore;
  readonly exemptions: Exemptions;
  readonly exceptions: Exceptions;
  readonly ownDecisions: OwnDecisions;
  readonly protections: Protections;
  readonly confirmations: ConfirmationRecords;
  readonly staff: StaffRegister;
  readonly administration: Administration;
  readonly accessLog: AccessLog;
  readonly statistics: StatisticsRecords;
  readonly imports: Imports;
  readonly purges: Purges;
  readonly attachments: Attachments;
  /** Whether the file answers, has this program's schema and takes writes; the error is the reason, in English. */
  ready(): Promise<Result<true, string>>;
  /** Deletes drafts, sessions and values that have expired. */
  sweep(at: Temporal.Instant): Promise<Swept>;
  /** Wraps every data key under the newest master key; returns how many. The older master keys may go then. */
  rewrap(): Promise<number>;
  readonly queue: Recounting;
  /** Makes older cases findable by name, as far as that is allowed; returns how many were looked at. */
  readNames(): Promise<number>;
  stats(): WriterStats;
  /** How much there is of what, for whoever watches the installation. Throws StoreUnavailable. */
  figures(): Figures;
  /** Writes what is waiting and closes the file. */
  close(): void;
}

const shipped = join(import.meta.dirname, '../../migrations');

/** Opens, checks and migrates the database. Throws a StoreRefusal whose message is one line for the operator. */
export function openStore({ file, keys, clock, migrations = shipped }: StoreSettings): Store {
  const keyring = createKeyring(keys);
  const known = readMigrations(migrations);
  const { connection, letGo } = openDatabase(file, known, keyring, clock);
  const writer = createWriter(connection);
  const parts = { connection, keyring, writer, clock };

  return {
    cases: createCaseStore(parts),
    drafts: createDrafts(parts),
    outbox: createOutbox(parts),
    sessions: createSessions(parts),
    expiring: createExpiringStore(parts),
    exemptions: createExemptions(parts),
    exceptions: createExceptions(parts),
    ownDecisions: createOwnDecisions(parts),
    protections: createProtections(parts),
    confirmations: createConfirmations(parts),
    staff: createStaffRegister(parts),
    administration: createAdministration(parts),
    accessLog: createAccessLog(parts),
    statistics: createStatistics(parts, file),
    imports: createImports(parts),
    purges: createPurges(parts, file),
    attachments: createAttachments(parts),
    async ready() {
      try {
        const version = schemaVersion(connection);
        if (version !== known.length) return failed(`The schema is at version ${version}`);
        const trouble = writer.trouble();
        return trouble === undefined
          ? ok(true)
          : failed(`The database cannot be written. ${trouble}`);
      } catch {
        return failed('The database does not answer');
      }
    },
    async sweep(at) {
      const swept = await writer.write(() => sweepExpired(connection, at));
      await clearPieces(connection, writer);
      return swept;
    },
    rewrap: () => rewrapKeys(parts),
    queue: recounting(parts),
    readNames: () => readNames(parts),
    stats: () => writer.stats(),
    figures: figuresIn(parts),
    close() {
      try {
        writer.close();
      } finally {
        // SQLite folds the log into the file where nobody else has it open; to do so otherwise would hold them up.
        connection.close();
        letGo();
      }
    },
  };
}
