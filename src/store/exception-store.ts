import { sql } from 'kysely';
import type { CaseEvent } from '../cases/events.ts';
import type { CaseRow } from '../cases/ports/case-store.ts';
import type { Exceptions } from '../cases/ports/exceptions.ts';
import type { IsoDate } from '../domain/dated.ts';
import { legalDay } from '../domain/dates.ts';
import { complaintRuns } from './complaints.ts';
import type { Connection } from './connection.ts';
import { exceptionDigest } from './exception-digest.ts';
import type { Keyring } from './keys.ts';
import type { Parts } from './parts.ts';
import type { Schema } from './schema.ts';
import { seal } from './seal.ts';
import { sqlFor, statement } from './statements.ts';
import { tableKey } from './table-keys.ts';

/** Lasting exceptions in SQLite: the person by a keyed hash that no two authorities share, who and why sealed. */
export const createExceptions = ({ connection, keyring }: Parts): Exceptions => ({
  async of(cpr, authorityId, service, on) {
    try {
      const person = exceptionDigest(keyring, authorityId, cpr);
      const holds = connection.get(inForce, { person, service, on: on.toString() });
      if (holds === undefined) return { state: 'none' };
      const { valid_from: from, valid_until: until } = holds;
      return { state: 'found', value: { from, ...(until === null ? {} : { until }) } };
    } catch {
      return silent;
    }
  },
  async complaint(cpr, authorityId, service) {
    try {
      const runs = complaintRuns(connection, keyring, { cpr, authorityId, service });
      return runs ? { state: 'found', value: true } : { state: 'none' };
    } catch {
      return silent;
    }
  },
});

/** A store that cannot be read has not said "none". */
const silent = { state: 'unknown', why: 'the store does not answer' } as const;

type Granted = Extract<CaseEvent, { kind: 'exception-granted' }>;
type Withdrawn = Extract<CaseEvent, { kind: 'exception-withdrawn' }>;

/** Writes a lasting exception that a case granted; one for the case alone stands in its events. Call inside the commit's transaction. */
export function writeException(
  connection: Connection,
  keyring: Keyring,
  { id: caseId, authorityId, service }: CaseRow,
  { id, cpr, scope, area, from, until, by, why }: Granted,
): void {
  if (scope === 'case') return;
  const holds = area ?? { authorityId, service };
  const key = tableKey(connection, keyring, 'exceptions');
  const who = by.kind === 'staff' ? by.id : by.kind;
  connection.run(insert, {
    id,
    person: exceptionDigest(keyring, holds.authorityId, cpr),
    authority_id: holds.authorityId,
    service: holds.service,
    case_id: caseId,
    valid_from: from,
    valid_until: until ?? null,
    withdrawn_on: null,
    body: seal(key, JSON.stringify({ cpr, by: who, grantedBy: authorityId, why }), [
      'exceptions',
      id,
      'body',
    ]),
  });
}

/** Ends, from that day on, what the case granted, or the one grant that is named. Call inside the commit's transaction. */
export function endExceptions(
  connection: Connection,
  { id }: CaseRow,
  { at, grant }: Withdrawn,
): void {
  const on = legalDay(Temporal.Instant.from(at)).toString();
  connection.run(withdraw, { caseId: id, on, grant: grant ?? null });
}

const inForce = statement<{ person: Buffer; service: string; on: IsoDate }>()((p) =>
  sqlFor
    .selectFrom('exceptions')
    .select(['valid_from', 'valid_until'])
    .where('person', '=', p.person)
    .where('service', '=', p.service)
    .where('valid_from', '<=', p.on)
    .where((row) => row.or([row('valid_until', 'is', null), row('valid_until', '>=', p.on)]))
    .where((row) => row.or([row('withdrawn_on', 'is', null), row('withdrawn_on', '>', p.on)]))
    .orderBy('valid_from', 'desc')
    .limit(1),
);
const insert = statement<Schema['exceptions']>()((p) =>
  sqlFor.insertInto('exceptions').values({
    id: p.id,
    person: p.person,
    authority_id: p.authority_id,
    service: p.service,
    case_id: p.case_id,
    valid_from: p.valid_from,
    valid_until: p.valid_until,
    withdrawn_on: p.withdrawn_on,
    body: p.body,
  }),
);
const withdraw = statement<{ caseId: string; on: IsoDate; grant: string | null }>()((p) =>
  sqlFor
    .updateTable('exceptions')
    .set({ withdrawn_on: p.on })
    .where('case_id', '=', p.caseId)
    .where(sql<boolean>`(${p.grant} is null or id = ${p.grant})`)
    .where('withdrawn_on', 'is', null),
);
