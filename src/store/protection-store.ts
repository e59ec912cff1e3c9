import type { CaseEvent } from '../cases/events.ts';
import type { CaseRow } from '../cases/ports/case-store.ts';
import type { Hidden, Protections } from '../cases/ports/protections.ts';
import { hiddenAfter, type Protecting } from '../cases/protecting.ts';
import type { Cpr } from '../domain/cpr.ts';
import type { IsoDate } from '../domain/dated.ts';
import { legalDay } from '../domain/dates.ts';
import { principalDigest } from './case-rows.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import type { Parts } from './parts.ts';
import type { ProtectionsTable } from './protection-schema.ts';
import { sqlFor, statement } from './statements.ts';

/** Whom what was filed hides, in SQLite: people by keyed hash. */
export function createProtections({
  connection,
  keyring,
}: Pick<Parts, 'connection' | 'keyring'>): Protections {
  return {
    until: (cpr, on) => hiddenUntil(connection, keyring, cpr, on.toString()),
    hides: (member, on) =>
      connection.get(ofMember, { member: memberDigest(keyring, member), on: on.toString() }) !==
      undefined,
  };
}

/** Whether something that was filed hides somebody on that day, and until when. */
export function hiddenUntil(
  connection: Connection,
  keyring: Keyring,
  cpr: Cpr,
  on: IsoDate,
): Hidden | undefined {
  const rows = connection.all(ofPerson, { person: personDigest(keyring, cpr), on });
  if (rows.length === 0) return undefined;
  const last = rows
    .flatMap(({ ends }) => ends ?? [])
    .toSorted()
    .at(-1);
  return last === undefined || rows.some(({ ends }) => ends === null) ? {} : { last };
}

/**
 * Writes what the events of a case change about who is hidden, and takes their names out of the search. Call inside the
 * commit's transaction.
 */
export function writeProtections(
  connection: Connection,
  keyring: Keyring,
  row: CaseRow,
  events: readonly CaseEvent[],
): void {
  for (const event of events) {
    const protects = 'protects' in event ? event.protects : undefined;
    if (protects !== undefined) begin(connection, keyring, row.id, protects);
    else goOn(connection, row, event);
  }
  const last = events.at(-1);
  if (last !== undefined && row.principal !== undefined)
    keepUnnamed(connection, keyring, row.id, row.principal, last);
}

/** Whoever wrote this row may have read it before somebody in it was hidden. */
function keepUnnamed(
  connection: Connection,
  keyring: Keyring,
  id: string,
  cpr: Cpr,
  { at }: CaseEvent,
): void {
  const on = legalDay(Temporal.Instant.from(at)).toString();
  if (hiddenUntil(connection, keyring, cpr, on) !== undefined)
    connection.run(unnameCase, { id, name_words: Buffer.alloc(0) });
}

function begin(connection: Connection, keyring: Keyring, id: string, protects: Protecting): void {
  for (const { cpr, member } of protects.people) {
    connection.run(insert, {
      person: personDigest(keyring, cpr),
      case_id: id,
      member: memberDigest(keyring, member),
      wish: protects.wish,
      months: protects.months,
      ends: null,
    });
    if (protects.wish === 'protect')
      connection.run(unname, {
        principal: principalDigest(keyring, cpr),
        name_words: Buffer.alloc(0),
      });
  }
}

function goOn(connection: Connection, { id, outcome }: CaseRow, event: CaseEvent): void {
  for (const row of connection.all(ofCase, { case_id: id })) {
    if (row.wish === 'protect') {
      const isReferral = outcome === 'refer';
      const after = hiddenAfter(event, row.months, { isOpen: row.ends === null, isReferral });
      if (after !== undefined)
        connection.run(setEnd, { person: row.person, case_id: id, ends: after.ends });
    } else if (event.kind === 'carried-out')
      // What was filed after the wish to end it is another wish.
      connection.run(endAll, { person: row.person, ends: event.on, before: id });
  }
}

const personDigest = (keyring: Keyring, cpr: Cpr): Buffer => keyring.digest('protection', cpr);
const memberDigest = (keyring: Keyring, member: string): Buffer =>
  keyring.digest('protected member', member);

const hiding = (on: IsoDate) =>
  sqlFor
    .selectFrom('protections')
    .select('ends')
    .where('wish', '=', 'protect')
    .where((row) => row.or([row('ends', 'is', null), row('ends', '>=', on)]));
const ofPerson = statement<{ person: Buffer; on: IsoDate }>()((p) =>
  hiding(p.on).where('person', '=', p.person),
);
const ofMember = statement<{ member: Buffer; on: IsoDate }>()((p) =>
  hiding(p.on).where('member', '=', p.member).limit(1),
);
const ofCase = statement<{ case_id: string }>()((p) =>
  sqlFor
    .selectFrom('protections')
    .select(['person', 'wish', 'months', 'ends'])
    .where('case_id', '=', p.case_id),
);
const insert = statement<ProtectionsTable>()((p) =>
  sqlFor.insertInto('protections').values({
    person: p.person,
    case_id: p.case_id,
    member: p.member,
    wish: p.wish,
    months: p.months,
    ends: p.ends,
  }),
);
const setEnd = statement<{ person: Buffer; case_id: string; ends: IsoDate | null }>()((p) =>
  sqlFor
    .updateTable('protections')
    .set({ ends: p.ends })
    .where('person', '=', p.person)
    .where('case_id', '=', p.case_id),
);
/** Ids of cases rise with the time at which they were made. */
const endAll = statement<{ person: Buffer; ends: IsoDate; before: string }>()((p) =>
  sqlFor
    .updateTable('protections')
    .set({ ends: p.ends })
    .where('person', '=', p.person)
    .where('wish', '=', 'protect')
    .where('case_id', '<', p.before)
    .where((row) => row.or([row('ends', 'is', null), row('ends', '>', p.ends)])),
);
const unnameCase = statement<{ id: string; name_words: Buffer }>()((p) =>
  sqlFor.updateTable('cases').set({ name_words: p.name_words }).where('id', '=', p.id),
);
const unname = statement<{ principal: Buffer; name_words: Buffer }>()((p) =>
  sqlFor
    .updateTable('cases')
    .set({ name_words: p.name_words })
    .where('principal_everywhere', '=', p.principal),
);
