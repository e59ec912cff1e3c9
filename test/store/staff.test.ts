import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ShutOut } from '../../src/cases/ports/staff.ts';
import type { Store } from '../../src/store/open.ts';
import { aCommit, aNote, aRow } from './commits.ts';
import { start, storeInFolder } from './store-in-folder.ts';

const authorityId = 'municipality-0101';
const signe = {
  id: 'staff-1',
  name: 'Signe Skrankesen',
  roles: ['caseworker', 'counter'],
  authorityId,
} as const;
const by = { id: 'staff-9', name: 'Ditte Driftesen' };
const at = start.toString();

const setAccess = (
  store: Store,
  access: 'open' | 'closed' | 'out',
  item: string = signe.id,
  seen = 0,
) =>
  store.administration.change(
    { authorityId, subject: 'staff', item, value: { access, why: 'Fratrådt' }, at, by },
    seen,
  );

describe('the staff register', () => {
  it('knows whoever has logged in, by the roles that were claimed last', async () => {
    const { staff } = storeInFolder();
    expect(await staff.find(signe.id)).toBeUndefined();
    const kept = await staff.loggedIn(signe, start);
    expect(kept).toEqual({ ...signe, lastLogin: at, disabled: false });
    const later = start.add({ hours: 1 });
    await staff.loggedIn({ ...signe, name: 'Signe Nygift', roles: ['lead'] }, later);
    expect(await staff.find(signe.id)).toEqual({
      ...signe,
      name: 'Signe Nygift',
      roles: ['lead'],
      lastLogin: later.toString(),
      disabled: false,
    });
  });

  it('lets nothing be done by somebody who was shut out while they did it', async () => {
    const store = storeInFolder();
    const bo = { ...signe, id: 'staff-7' };
    await store.staff.loggedIn(bo, start);
    const row = aRow();
    await store.cases.commit(aCommit({ row }));
    await setAccess(store, 'closed', bo.id);
    const version = { expectedVersion: 1, row: { ...row, version: 2 }, key: 'late' };
    const late = aCommit({ ...version, events: [aNote(2)] });
    await expect(store.cases.commit(late)).rejects.toThrow(ShutOut);
    const closing = { subject: 'staff', item: signe.id, value: { access: 'closed' } } as const;
    const change = { ...closing, authorityId, at, by: { id: bo.id, name: bo.name } } as never;
    await expect(store.administration.change(change, 1)).rejects.toThrow(ShutOut);
    expect((await store.cases.byReference(row.reference))?.version).toBe(1);
    await setAccess(store, 'open', bo.id, 1);
    expect((await store.cases.commit(late)).ok).toBe(true);
  });

  it('lists those of one authority alone, by name', async () => {
    const { staff } = storeInFolder();
    await staff.introduce({ ...signe, id: 'b', name: 'Åse Åkjær' });
    await staff.introduce(signe);
    await staff.introduce({ ...signe, id: 'c', authorityId: 'municipality-0461' });
    expect((await staff.list(authorityId)).map(({ name }) => name)).toEqual([
      'Signe Skrankesen',
      'Åse Åkjær',
    ]);
    expect((await staff.list(authorityId))[0]).not.toHaveProperty('lastLogin');
  });

  it('changes nobody by introducing them once more', async () => {
    const { staff } = storeInFolder();
    await staff.loggedIn(signe, start);
    await staff.introduce({ ...signe, roles: ['administrator'] });
    expect((await staff.find(signe.id))?.roles).toEqual(signe.roles);
  });

  it('keeps a name sealed', async () => {
    const { staff, file, close } = storeInFolder();
    await staff.loggedIn(signe, start);
    close();
    expect(readFileSync(file).includes('Skrankesen')).toBe(false);
  });
});

describe('whoever is shut out', () => {
  it('loses every session with the same write, and no one else does', async () => {
    const store = storeInFolder();
    const until = start.add({ hours: 1 });
    await store.staff.loggedIn(signe, start);
    await store.sessions.write('one', 'data', until, 'staff:staff-1');
    await store.sessions.write('two', 'data', until, 'staff:staff-1');
    await store.sessions.write('other', 'data', until, 'staff:staff-2');
    expect((await setAccess(store, 'closed')).ok).toBe(true);
    expect(await store.sessions.read('one')).toBeUndefined();
    expect(await store.sessions.read('two')).toBeUndefined();
    expect(await store.sessions.read('other')).toBe('data');
    expect((await store.staff.find(signe.id))?.disabled).toBe(true);
  });

  it('stays so at the next login, until an administrator lets them in', async () => {
    const store = storeInFolder();
    await store.staff.loggedIn(signe, start);
    await setAccess(store, 'closed');
    expect((await store.staff.loggedIn(signe, start)).disabled).toBe(true);
    await setAccess(store, 'open', signe.id, 1);
    expect((await store.staff.loggedIn(signe, start)).disabled).toBe(false);
  });

  it('may also only be logged out', async () => {
    const store = storeInFolder();
    await store.staff.loggedIn(signe, start);
    await store.sessions.write('one', 'data', start.add({ hours: 1 }), 'staff:staff-1');
    await setAccess(store, 'out');
    expect(await store.sessions.read('one')).toBeUndefined();
    expect((await store.staff.find(signe.id))?.disabled).toBe(false);
  });

  it('is of the administrator’s own authority: nobody else is touched, and nothing is written', async () => {
    const store = storeInFolder();
    await store.staff.loggedIn({ ...signe, authorityId: 'municipality-0461' }, start);
    await expect(setAccess(store, 'closed')).rejects.toThrow('nobody of this authority');
    expect((await store.staff.find(signe.id))?.disabled).toBe(false);
    expect((await store.administration.changes(authorityId, 5)).changes).toEqual([]);
  });
});
