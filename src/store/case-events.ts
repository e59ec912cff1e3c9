import type { Selectable } from 'kysely';
import type { CaseEvent } from '../cases/events.ts';
import type { IsoDate } from '../domain/dated.ts';
import { caseKey } from './case-keys.ts';
import { link } from './chain.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import type { Schema } from './schema.ts';
import { seal, unseal, type Place } from './seal.ts';
import { sqlFor, statement } from './statements.ts';
import { upcast, type Upcaster } from './upcast.ts';

type EventRow = Omit<Selectable<Schema['case_events']>, 'no'>;

/** Appends to the case's chain. Call inside a transaction; throws where the number in the case is taken. */
export function appendEvents(
  connection: Connection,
  key: Buffer,
  caseId: string,
  events: readonly CaseEvent[],
): void {
  let before = connection.get(last, { case_id: caseId })?.chain;
  for (const event of events) {
    const row = sealedRow(event, caseId, key, before);
    connection.run(insert, row);
    before = row.chain;
  }
}

/** The number that the case's next event gets. */
export const nextSeq = (connection: Connection, caseId: string): number =>
  (connection.get(last, { case_id: caseId })?.seq ?? 0) + 1;

/** The case's events in order, each lifted to its newest version. */
export function readEvents(
  connection: Connection,
  keyring: Keyring,
  caseId: string,
  steps?: readonly Upcaster[],
): readonly CaseEvent[] {
  const rows = connection.all(ofCase, { case_id: caseId });
  if (rows.length === 0) return [];
  const key = caseKey(connection, keyring, caseId);
  return rows.map((row) => openEvent(key, caseId, row, steps));
}

/** One event of a case, lifted to its newest version. Throws where it does not open with that key. */
export function openEvent(
  key: Buffer,
  caseId: string,
  row: Pick<EventRow, 'id' | 'seq' | 'v' | 'kind' | 'at' | 'body'>,
  steps?: readonly Upcaster[],
): CaseEvent {
  const { id, seq, v, kind, at } = row;
  const body = eventBody(key, caseId, row);
  return upcast({ id, seq, v, kind, at, ...body }, steps) as unknown as CaseEvent;
}

/** What is sealed of an event. Throws where it does not open with that key. */
export const eventBody = (
  key: Buffer,
  caseId: string,
  { seq, body }: Pick<EventRow, 'seq' | 'body'>,
): object => JSON.parse(unseal(key, body, placeOf(caseId, seq)).toString('utf8'));

/** Which parts of an event's row a link of the chain covers beside its ciphertext. */
export const chained = (row: Omit<EventRow, 'body' | 'chain' | 'on_day'>) => [
  row.id,
  row.case_id,
  row.seq,
  row.v,
  row.kind,
  row.at,
  row.actor_kind,
  row.actor_role,
  row.staff_id,
];

/** The legal day that an event tells of, so that days are counted without opening a case. */
export const onDayOf = (event: CaseEvent): IsoDate | null =>
  event.kind === 'contacted' ? (event.on ?? null) : null;

/** In clear stands what audits ask for: kind, time and the member of staff; never a name, a number or an answer. */
function sealedRow(event: CaseEvent, caseId: string, key: Buffer, before?: Buffer): EventRow {
  const { id, seq, v, kind, at, ...body } = event;
  const staff = event.by.kind === 'staff' ? event.by : undefined;
  const clear = {
    id,
    case_id: caseId,
    seq,
    v,
    kind,
    at,
    actor_kind: event.by.kind,
    actor_role: staff?.role ?? null,
    staff_id: staff?.id ?? null,
  };
  const sealed = seal(key, JSON.stringify(body), placeOf(caseId, seq));
  const chain = link(before, chained(clear), sealed);
  return { ...clear, body: sealed, chain, on_day: onDayOf(event) };
}

export const placeOf = (caseId: string, seq: number): Place => ['case_events', caseId, seq];

const last = statement<{ case_id: string }>()((p) =>
  sqlFor
    .selectFrom('case_events')
    .select(['seq', 'chain'])
    .where('case_id', '=', p.case_id)
    .orderBy('seq', 'desc')
    .limit(1),
);
const ofCase = statement<{ case_id: string }>()((p) =>
  sqlFor.selectFrom('case_events').selectAll().where('case_id', '=', p.case_id).orderBy('seq'),
);
const insert = statement<EventRow>()((p) =>
  sqlFor.insertInto('case_events').values({
    id: p.id,
    case_id: p.case_id,
    seq: p.seq,
    v: p.v,
    kind: p.kind,
    at: p.at,
    actor_kind: p.actor_kind,
    actor_role: p.actor_role,
    staff_id: p.staff_id,
    body: p.body,
    chain: p.chain,
    on_day: p.on_day,
  }),
);
