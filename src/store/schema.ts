import type { Generated } from 'kysely';
import type { AuthorityId } from '../domain/authority.ts';
import type { IsoDate } from '../domain/dated.ts';
import type { Reference } from '../domain/reference.ts';
import type { Way } from '../domain/way.ts';
import type { Confirmation } from '../eligibility/law.ts';
import type { Outcome, Standing } from '../eligibility/decision.ts';
import type { CaseEvent } from '../cases/events.ts';
import type { AccessLogEntry, CaseRow, CaseState } from '../cases/ports/case-store.ts';
import type { OutboxState } from '../cases/ports/dispatch.ts';
import type { DraftEndingsTable, StatisticsTable } from './statistics-schema.ts';
import type { AdministrationTable, StaffTable } from './admin-schema.ts';
import type { AttachmentTables } from './attachment-schema.ts';
import type { ImportTables } from './import-schema.ts';
import type { DeliveryReceiptsTable, OutboxTable } from './outbox-schema.ts';
import type { ProtectionsTable } from './protection-schema.ts';
import type { PurgeTables } from './purge-schema.ts';
import type { SignersTable } from './signer-store.ts';

/** The tables as `migrations/` makes them. Instants that are compared are milliseconds since 1970 UTC. */
export interface Schema extends ImportTables, AttachmentTables, PurgeTables {
  migrations: { number: number; name: string; checksum: string; applied_at: string };
  case_keys: { case_id: string } & WrappedKey;
  table_keys: { owner: string } & WrappedKey;
  key_marks: { kind: 'master' | 'index'; number: number; mark: Buffer };
  cases: CasesTable;
  case_cells: CaseCellsTable;
  case_days: { authority_id: AuthorityId; state: CaseState; due: IsoDate; n: number };
  case_holdings: { authority_id: AuthorityId; staff_id: string; state: CaseState; n: number };
  case_states: { authority_id: AuthorityId; state: CaseState; held: number; n: number };
  letter_states: { state: OutboxState['state']; n: number };
  case_tallies: { authority_id: AuthorityId; tally: 'first' | 'failed'; n: number };
  case_words: { word: Buffer; case_no: number };
  case_signers: SignersTable;
  commit_keys: { key: Buffer; case_id: string };
  case_events: CaseEventsTable;
  outbox: OutboxTable;
  delivery_receipts: DeliveryReceiptsTable;
  access_log: AccessLogTable;
  drafts: DraftsTable;
  sessions: SessionsTable;
  expiring: { space: string; key: Buffer; expires_at: number; body: Buffer };
  exemptions: ExemptionsTable;
  protections: ProtectionsTable;
  exceptions: ExceptionsTable;
  confirmations: ConfirmationsTable;
  statistics: StatisticsTable;
  statistics_state: { id: number; repairs: number };
  draft_endings: DraftEndingsTable;
  staff: StaffTable;
  administration: AdministrationTable;
}

/** A data key, encrypted under the master key of that number. */
export interface WrappedKey {
  master: number;
  wrapped: Buffer;
}

interface CasesTable {
  no: Generated<number>;
  id: string;
  reference: Reference;
  authority_id: AuthorityId;
  service: string;
  state: CaseState;
  way: Way;
  outcome: Outcome;
  standing: Standing | null;
  claim: CaseRow['claim'];
  attention: number;
  arrived_at: string;
  due: IsoDate;
  look_on: IsoDate | null;
  assigned_to: string | null;
  version: number;
  index_key: number;
  principal_everywhere: Buffer | null;
  principal_here: Buffer | null;
  principal: Buffer | null;
  filer_everywhere: Buffer | null;
  failed_letters: Generated<number>;
  appeal: number;
  check_code: Buffer | null;
  /** Digests of the name's words, one after the other; null where nobody has looked at it yet. */
  name_words: Generated<Buffer | null>;
  /** The legal day on which it was first settled, and how many days that took; null before, and of what is no errand. */
  settled_on: Generated<IsoDate | null>;
  settled_days: Generated<number | null>;
}

/** How many cases are alike in all that the desk filters by. `held`: 1 where somebody has them. */
interface CaseCellsTable {
  authority_id: AuthorityId;
  state: CaseState;
  service: string;
  way: Way;
  outcome: Outcome;
  claim: CaseRow['claim'];
  held: number;
  n: number;
}

interface CaseEventsTable {
  no: Generated<number>;
  id: string;
  case_id: string;
  seq: number;
  v: number;
  kind: CaseEvent['kind'];
  at: string;
  actor_kind: CaseEvent['by']['kind'];
  actor_role: string | null;
  staff_id: string | null;
  body: Buffer;
  chain: Buffer;
  on_day: Generated<IsoDate | null>;
}

interface AccessLogTable {
  no: Generated<number>;
  at: string;
  role: string;
  action: AccessLogEntry['action'];
  authority_id: AuthorityId;
  case_id: string | null;
  body: Buffer;
  chain: Buffer;
  person: Buffer | null;
  staff: string | null;
}

interface SessionsTable {
  id: Buffer;
  subject: Buffer | null;
  expires_at: number;
  body: Buffer;
  provider_subject: Generated<Buffer | null>;
  provider_session: Generated<Buffer | null>;
}

interface DraftsTable extends WrappedKey {
  id: string;
  owner: Buffer;
  service: string;
  version: number;
  touched: number;
  expires_at: number;
  sent_as: string | null;
  step: Generated<string | null>;
  body: Buffer;
  resume: Generated<Buffer | null>;
  resume_login: Generated<number>;
}

interface ExemptionsTable {
  person: Buffer;
  authority_id: AuthorityId;
  valid_from: IsoDate;
  valid_until: IsoDate | null;
  body: Buffer;
}

interface ExceptionsTable {
  id: string;
  person: Buffer;
  authority_id: AuthorityId;
  service: string;
  case_id: string;
  valid_from: IsoDate;
  valid_until: IsoDate | null;
  withdrawn_on: IsoDate | null;
  body: Buffer;
}

interface ConfirmationsTable {
  service: string;
  subject: Confirmation['subject'];
  confirmed_on: IsoDate;
  confirmed_by: string;
  demo: number;
}
