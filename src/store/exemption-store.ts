import type { CaseEvent } from '../cases/events.ts';
import type { ExemptionRegister } from '../cases/ports/registers.ts';
import type { AuthorityId } from '../domain/authority.ts';
import type { Cpr } from '../domain/cpr.ts';
import type { IsoDate } from '../domain/dated.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import type { Parts } from './parts.ts';
import type { Schema } from './schema.ts';
import { type Place, seal, unseal } from './seal.ts';
import { sqlFor, statement } from './statements.ts';
import { tableKey } from './table-keys.ts';

/** A municipality's decision that a person is exempt from Digital Post (lov om Digital Post § 5), both days included. */
export interface ExemptionGrant {
  readonly authorityId: AuthorityId;
  readonly cpr: Cpr;
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly by: string;
  readonly why: string;
  /** Where paper letters go instead of home, as long as it holds. */
  readonly postalAddress?: string;
}

/** The municipality's own decisions, which the store keeps itself. */
export interface Exemptions extends ExemptionRegister {
  /** Durable when answered; the same decision a second time changes nothing, and does not undo its end. */
  grant(decision: ExemptionGrant): Promise<void>;
}

/** Exemptions in SQLite: the person by keyed hash, the decision sealed. */
export function createExemptions({ connection, keyring, writer }: Parts): Exemptions {
  return {
    async decided(cpr, on) {
      try {
        const query = { person: personDigest(keyring, cpr), on: on.toString() };
        return connection.get(inForce, query) === undefined ? 'not-exempt' : 'exempt';
      } catch {
        // A store that cannot be read has not said "not exempt".
        return 'unknown';
      }
    },
    async letterAddress(cpr, on) {
      const query = { person: personDigest(keyring, cpr), on: on.toString() };
      const given = connection.get(inForce, query);
      if (given === undefined) return { state: 'none' };
      const plain = unseal(
        tableKey(connection, keyring, 'exemptions'),
        given.body,
        placeOf(given),
      ).toString('utf8');
      const { postalAddress } = JSON.parse(plain) as Pick<ExemptionGrant, 'postalAddress'>;
      return postalAddress === undefined
        ? { state: 'none' }
        : { state: 'found', value: postalAddress };
    },
    grant: (decision) =>
      writer.write(() => {
        connection.run(insert, toRow(decision, connection, keyring));
      }),
  };
}

type Decided = Extract<CaseEvent, { kind: 'exemption-decided' }>;

/**
 * Writes what a case decided: exempt from that day on, or no longer from that day on, whichever authority had granted
 * it. Call inside the commit's transaction.
 */
export function writeDecision(
  connection: Connection,
  keyring: Keyring,
  authorityId: AuthorityId,
  { cpr, exempt, on, by, id, postalAddress }: Decided,
): void {
  const person = personDigest(keyring, cpr);
  if (!exempt) {
    const dayBefore = Temporal.PlainDate.from(on).subtract({ days: 1 }).toString();
    connection.run(end, { person, on, last: dayBefore });
    return;
  }
  const grant: ExemptionGrant = {
    authorityId,
    cpr,
    from: on,
    by: by.kind === 'staff' ? by.id : by.kind,
    why: `event ${id}`,
    ...(postalAddress === undefined ? {} : { postalAddress }),
  };
  const holds = connection.get(lasting, { person, on });
  if (holds === undefined) {
    connection.run(insertAnew, toRow(grant, connection, keyring));
    return;
  }
  // Exempt already: the newest word on where letters go counts, the days stay.
  const same = { ...grant, authorityId: holds.authority_id, from: holds.valid_from };
  connection.run(renew, toRow(same, connection, keyring));
}

function toRow(
  { authorityId, cpr, from, until, ...kept }: ExemptionGrant,
  connection: Connection,
  keyring: Keyring,
): Schema['exemptions'] {
  const key = tableKey(connection, keyring, 'exemptions');
  const person = personDigest(keyring, cpr);
  const row = { person, authority_id: authorityId, valid_from: from };
  const body = seal(key, JSON.stringify({ cpr, ...kept }), placeOf(row));
  return { ...row, valid_until: until ?? null, body };
}

const placeOf = (
  row: Pick<Schema['exemptions'], 'person' | 'authority_id' | 'valid_from'>,
): Place => [
  'exemptions',
  row.person.toString('base64url'),
  `${row.authority_id} ${row.valid_from}`,
];

/** What a person's exemptions are found by. */
export const personDigest = (keyring: Keyring, cpr: Cpr): Buffer =>
  keyring.digest('exemption', cpr);

const inForce = statement<{ person: Buffer; on: IsoDate }>()((p) =>
  sqlFor
    .selectFrom('exemptions')
    .select(['person', 'authority_id', 'valid_from', 'body'])
    .where('person', '=', p.person)
    .where('valid_from', '<=', p.on)
    .where((row) => row.or([row('valid_until', 'is', null), row('valid_until', '>=', p.on)]))
    .orderBy('valid_from', 'desc')
    .limit(1),
);
const lasting = statement<{ person: Buffer; on: IsoDate }>()((p) =>
  sqlFor
    .selectFrom('exemptions')
    .select(['authority_id', 'valid_from'])
    .where('person', '=', p.person)
    .where('valid_from', '<=', p.on)
    .where('valid_until', 'is', null)
    .orderBy('valid_from', 'desc')
    .limit(1),
);
const row = (p: Schema['exemptions']) =>
  sqlFor.insertInto('exemptions').values({
    person: p.person,
    authority_id: p.authority_id,
    valid_from: p.valid_from,
    valid_until: p.valid_until,
    body: p.body,
  });
const insert = statement<Schema['exemptions']>()((p) =>
  row(p).onConflict((conflict) => conflict.doNothing()),
);
/** Granted, ended and granted again on one day: the row of that day holds again. */
const insertAnew = statement<Schema['exemptions']>()((p) =>
  row(p).onConflict((conflict) =>
    conflict
      .columns(['person', 'authority_id', 'valid_from'])
      .doUpdateSet({ valid_until: null, body: p.body }),
  ),
);
const renew = statement<Schema['exemptions']>()((p) =>
  sqlFor
    .updateTable('exemptions')
    .set({ body: p.body })
    .where('person', '=', p.person)
    .where('authority_id', '=', p.authority_id)
    .where('valid_from', '=', p.valid_from),
);
const end = statement<{ person: Buffer; on: IsoDate; last: IsoDate }>()((p) =>
  sqlFor
    .updateTable('exemptions')
    .set({ valid_until: p.last })
    .where('person', '=', p.person)
    .where((each) => each.or([each('valid_until', 'is', null), each('valid_until', '>=', p.on)])),
);
