import type { StaffIdentity, StaffRole } from '../cases/ports/identity.ts';
import { ShutOut, type StaffMember, type StaffRegister } from '../cases/ports/staff.ts';
import type { AuthorityId } from '../domain/authority.ts';
import type { Connection } from './connection.ts';
import type { Parts } from './parts.ts';
import type { Schema } from './schema.ts';
import { type Place, seal, unseal } from './seal.ts';
import { sqlFor, statement } from './statements.ts';
import { tableKey } from './table-keys.ts';

type StaffRow = Schema['staff'];

/** The staff register in SQLite: id and roles stand in clear, as on events; the name is sealed. */
export function createStaffRegister({ connection, keyring, writer }: Parts): StaffRegister {
  const keyOf = () => tableKey(connection, keyring, 'staff');
  const read = (row: StaffRow) => memberOf(row, keyOf());
  const row = ({ id, name, roles, authorityId }: Claimed, lastLogin: string | null) => ({
    id,
    authority_id: authorityId,
    roles: roles.join(' '),
    last_login: lastLogin,
    body: seal(keyOf(), name, placeOf(id)),
  });

  return {
    loggedIn: (staff, at) =>
      writer.write(() => {
        connection.run(put, row(staff, at.toString()));
        const kept = connection.get(byId, { id: staff.id });
        if (kept === undefined) throw new Error('a login that was not kept');
        return read(kept);
      }),
    introduce: (staff) =>
      writer.write(() => {
        if (connection.get(byId, { id: staff.id }) === undefined)
          connection.run(put, row(staff, null));
      }),
    async find(id) {
      const found = connection.get(byId, { id });
      return found && read(found);
    },
    async list(authorityId) {
      const rows = connection.all(ofAuthority, { authority_id: authorityId });
      return rows.map(read).toSorted((a, b) => a.name.localeCompare(b.name, 'da'));
    },
  };
}

/** Shuts somebody out or lets them in again; unknown people, and those of another authority, stay as they are. Call inside a transaction. */
export const setDisabled = (
  connection: Connection,
  { id, authorityId, disabled }: Pick<StaffMember, 'id' | 'authorityId' | 'disabled'>,
): boolean =>
  connection.run(disable, { id, authority_id: authorityId, disabled: disabled ? 1 : 0 }) > 0;

/** Whoever acts must not have been shut out since their request came. Call inside a transaction. Throws ShutOut. */
export function mustNotBeShutOut(connection: Connection, staff: string): void {
  if (connection.get(byId, { id: staff })?.disabled === 1) throw new ShutOut('shut out');
}

type Claimed = Pick<StaffIdentity, 'id' | 'name' | 'roles' | 'authorityId'>;

const memberOf = (
  { id, authority_id, roles, last_login, disabled, body }: StaffRow,
  key: Buffer,
): StaffMember => ({
  id,
  name: unseal(key, body, placeOf(id)).toString('utf8'),
  roles: roles.split(' ') as StaffRole[],
  authorityId: authority_id,
  disabled: disabled === 1,
  ...(last_login === null ? {} : { lastLogin: last_login }),
});

const placeOf = (id: string): Place => ['staff', id, 'body'];

const byId = statement<{ id: string }>()((p) =>
  sqlFor.selectFrom('staff').selectAll().where('id', '=', p.id),
);
const ofAuthority = statement<{ authority_id: AuthorityId }>()((p) =>
  sqlFor.selectFrom('staff').selectAll().where('authority_id', '=', p.authority_id),
);
const put = statement<Omit<StaffRow, 'disabled'>>()((p) =>
  sqlFor
    .insertInto('staff')
    .values({
      id: p.id,
      authority_id: p.authority_id,
      roles: p.roles,
      last_login: p.last_login,
      disabled: 0,
      body: p.body,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        authority_id: p.authority_id,
        roles: p.roles,
        last_login: p.last_login,
        body: p.body,
      }),
    ),
);
const disable = statement<Pick<StaffRow, 'id' | 'authority_id' | 'disabled'>>()((p) =>
  sqlFor
    .updateTable('staff')
    .set({ disabled: p.disabled })
    .where('id', '=', p.id)
    .where('authority_id', '=', p.authority_id),
);
