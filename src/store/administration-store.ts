import type { Selectable } from 'kysely';
import type {
  AdminChange,
  AdminSubject,
  Administration,
  KeptChange,
  Settled,
  Standing,
} from '../cases/ports/administration.ts';
import type { AuthorityId } from '../domain/authority.ts';
import { failed, ok } from '../domain/result.ts';
import { link } from './chain.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import type { Parts } from './parts.ts';
import type { AdministrationTable } from './admin-schema.ts';
import { type Place, seal, unseal } from './seal.ts';
import { endSessionsOf } from './session-store.ts';
import { mustNotBeShutOut, setDisabled } from './staff-store.ts';
import { sqlFor, statement } from './statements.ts';
import { tableKey } from './table-keys.ts';

type AdminRow = Selectable<AdministrationTable>;

/**
 * Administration in SQLite: appended in one chain, sealed with the name of whoever changed it. What stands is kept in
 * memory and read anew when a later change is there, whichever process made it.
 */
export function createAdministration({ connection, keyring, writer }: Parts): Administration {
  let known: { readonly no: number; readonly standing: readonly Standing[] } | undefined;
  return {
    standing() {
      try {
        const no = connection.get(newest, {})?.no ?? 0;
        if (known?.no !== no) known = { no, standing: readStanding(connection, keyring) };
      } catch {
        // What nobody can read just now is as it was last known; with nothing known, nothing is set.
      }
      return known?.standing ?? [];
    },
    version: async (authorityId, subject) => versionOf(connection, authorityId, subject),
    change: (change, seen) =>
      writer.write(() => {
        mustNotBeShutOut(connection, change.by.id);
        const current = versionOf(connection, change.authorityId, change.subject);
        if (current !== seen) return failed(current);
        append(connection, keyring, change);
        if (change.subject === 'staff') applyAccess(connection, keyring, change);
        return ok(versionOf(connection, change.authorityId, change.subject));
      }),
    async changes(authorityId, limit, before = Number.MAX_SAFE_INTEGER) {
      const rows = connection.all(ofAuthority, { authority_id: authorityId, before, limit });
      const changes = rows.map((row) => withBefore(row, connection, keyring));
      const last = rows.length < limit ? undefined : rows.at(-1);
      return { changes, ...(last && { next: last.no }) };
    },
  };
}

/** Which parts of a change's row a link of the chain covers beside its ciphertext. */
export const chainedChange = (row: Omit<AdminRow, 'no' | 'body' | 'chain'>) => [
  row.at,
  row.authority_id,
  row.subject,
  row.item,
  row.staff_id,
];

function append(connection: Connection, keyring: Keyring, change: AdminChange): void {
  const clear = {
    at: change.at,
    authority_id: change.authorityId,
    subject: change.subject,
    item: change.item,
    staff_id: change.by.id,
  };
  const told = JSON.stringify({ by: change.by.name, value: change.value });
  const body = seal(tableKey(connection, keyring, 'administration'), told, placeOf(clear));
  const before = connection.get(newest, {})?.chain;
  connection.run(insert, { ...clear, body, chain: link(before, chainedChange(clear), body) });
}

/** Somebody shut out is out at once: their sessions go with the same write. */
function applyAccess(
  connection: Connection,
  keyring: Keyring,
  { authorityId, item, value }: AdminChange,
): void {
  const access = (value as Settled['staff'] | undefined)?.access ?? 'open';
  const isTheirs = setDisabled(connection, {
    id: item,
    authorityId,
    disabled: access === 'closed',
  });
  if (!isTheirs) throw new Error('nobody of this authority');
  if (access !== 'open') endSessionsOf(connection, keyring, `staff:${item}`);
}

const versionOf = (
  connection: Connection,
  authorityId: AuthorityId,
  subject: AdminSubject,
): number => connection.get(newestOf, { authority_id: authorityId, subject })?.no ?? 0;

/** Everything that stands. Throws where any of it cannot be read. */
export function readStanding(connection: Connection, keyring: Keyring): readonly Standing[] {
  return connection.all(standing, {}).flatMap((row) => {
    const { value, before: _none, ...change } = changeOf(row, connection, keyring);
    return value === undefined ? [] : [{ ...change, value }];
  });
}

function withBefore(row: AdminRow, connection: Connection, keyring: Keyring): KeptChange {
  const { authority_id, subject, item, no } = row;
  const earlier = connection.get(previous, { authority_id, subject, item, no });
  const before = earlier && changeOf(earlier, connection, keyring).value;
  return { ...changeOf(row, connection, keyring), before };
}

function changeOf(row: AdminRow, connection: Connection, keyring: Keyring) {
  const key = tableKey(connection, keyring, 'administration');
  const told = JSON.parse(unseal(key, row.body, placeOf(row)).toString('utf8')) as {
    by: string;
    value?: Settled[AdminSubject];
  };
  return {
    no: row.no,
    at: row.at,
    authorityId: row.authority_id,
    subject: row.subject,
    item: row.item,
    by: { id: row.staff_id, name: told.by },
    value: told.value,
    before: undefined,
  };
}

const placeOf = (row: Omit<AdminRow, 'no' | 'body' | 'chain'>): Place => [
  'administration',
  JSON.stringify(chainedChange(row)),
  'body',
];

const newest = statement()(() =>
  sqlFor.selectFrom('administration').select(['no', 'chain']).orderBy('no', 'desc').limit(1),
);
const newestOf = statement<{ authority_id: AuthorityId; subject: AdminSubject }>()((p) =>
  sqlFor
    .selectFrom('administration')
    .select((row) => row.fn.max('no').as('no'))
    .where('authority_id', '=', p.authority_id)
    .where('subject', '=', p.subject),
);
const standing = statement()(() =>
  sqlFor
    .selectFrom('administration')
    .selectAll()
    .where('no', 'in', (newestOfEach) =>
      newestOfEach
        .selectFrom('administration')
        .select((row) => row.fn.max('no').as('no'))
        .groupBy(['authority_id', 'subject', 'item']),
    )
    .orderBy('no'),
);
const previous = statement<Pick<AdminRow, 'authority_id' | 'subject' | 'item' | 'no'>>()((p) =>
  sqlFor
    .selectFrom('administration')
    .selectAll()
    .where('authority_id', '=', p.authority_id)
    .where('subject', '=', p.subject)
    .where('item', '=', p.item)
    .where('no', '<', p.no)
    .orderBy('no', 'desc')
    .limit(1),
);
const ofAuthority = statement<{ authority_id: AuthorityId; before: number; limit: number }>()((p) =>
  sqlFor
    .selectFrom('administration')
    .selectAll()
    .where('authority_id', '=', p.authority_id)
    .where('no', '<', p.before)
    .orderBy('no', 'desc')
    .limit(p.limit),
);
const insert = statement<Omit<AdminRow, 'no'>>()((p) =>
  sqlFor.insertInto('administration').values({
    at: p.at,
    authority_id: p.authority_id,
    subject: p.subject,
    item: p.item,
    staff_id: p.staff_id,
    body: p.body,
    chain: p.chain,
  }),
);
