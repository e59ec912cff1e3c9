import { describe, expect, it } from 'vitest';
import type { CaseRow, Commit } from '../../src/cases/ports/case-store.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { newReference } from '../../src/domain/reference.ts';
import { aCommit, aNote, aRow, ida } from './commits.ts';
import { keys, storeInFolder } from './store-in-folder.ts';

describe('a commit', () => {
  it('is read back as it was given, by key, by reference and by person', async () => {
    const store = storeInFolder();
    const row = aRow({ standing: 'right', assignedTo: 'staff-7', attention: true });
    const commit = aCommit({ row, events: [aNote(1), aNote(2, 'æøå')] });
    expect(await store.cases.commit(commit)).toEqual({ ok: true, value: row });
    expect(await store.cases.byKey(commit.key)).toEqual(row);
    expect(await store.cases.byReference(row.reference)).toEqual(row);
    expect(await store.cases.ofPrincipal(ida)).toEqual([row]);
    expect(await store.cases.ofPrincipal('6107909997' as Cpr)).toEqual([]);
    expect(await store.cases.events(row.id)).toEqual(commit.events);
  });

  it('survives closing and opening', async () => {
    const store = storeInFolder();
    const commit = aCommit();
    await store.cases.commit(commit);
    store.close();
    const again = storeInFolder({ file: store.file });
    expect(await again.cases.byKey(commit.key)).toEqual(commit.row);
  });

  it('of an anonymous referral names nobody', async () => {
    const store = storeInFolder();
    const { principal: _cpr, principalName: _name, ...row } = aRow();
    await store.cases.commit(aCommit({ row }));
    expect(await store.cases.byReference(row.reference)).toEqual(row);
  });

  it('is one case however often it is retried at once', async () => {
    const store = storeInFolder();
    const tries = Array.from({ length: 50 }, () => aCommit({ key: 'one draft' }));
    const results = await Promise.all(tries.map((commit) => store.cases.commit(commit)));
    const [first, ...others] = results;
    expect(first).toEqual({ ok: true, value: tries[0]?.row });
    for (const other of others) {
      expect(other).toEqual({ ok: false, error: { kind: 'already', row: tries[0]?.row } });
    }
    expect(await store.cases.ofPrincipal(ida)).toHaveLength(1);
  });

  it('on another version than it read changes nothing', async () => {
    const store = storeInFolder();
    const row = aRow();
    await store.cases.commit(aCommit({ row }));
    await store.cases.commit(next(row, 1, 'first'));
    expect(await store.cases.commit(next(row, 1, 'second'))).toEqual({
      ok: false,
      error: { kind: 'version', current: 2 },
    });
    expect(await store.cases.events(row.id)).toHaveLength(2);
    expect(await store.cases.byKey('second')).toBeUndefined();
  });

  it('with a reference that is taken says so, and the next try may have another', async () => {
    const store = storeInFolder();
    const row = aRow();
    await store.cases.commit(aCommit({ row }));
    const twin = aCommit({ row: aRow({ reference: row.reference }) });
    expect(await store.cases.commit(twin)).toEqual({
      ok: false,
      error: { kind: 'reference-taken' },
    });
    const retry = { ...twin, row: { ...twin.row, reference: newReference() } };
    expect(await store.cases.commit(retry)).toMatchObject({ ok: true });
  });

  it('updates the row that others see', async () => {
    const store = storeInFolder();
    const row = aRow();
    await store.cases.commit(aCommit({ row }));
    const changed = next(row, 1, 'assign', { state: 'in-progress', assignedTo: 'staff-7' });
    await store.cases.commit(changed);
    expect(await store.cases.byReference(row.reference)).toEqual(changed.row);
  });
});

describe('a check code', () => {
  it('opens its own case only', async () => {
    const store = storeInFolder();
    const [row, other] = [aRow(), aRow()];
    await store.cases.commit(aCommit({ row, checkCode: 'ABCDEFGH1234' }));
    await store.cases.commit(aCommit({ row: other }));
    expect(await store.cases.byCheckCode(row.reference, 'ABCDEFGH1234')).toEqual(row);
    expect(await store.cases.byCheckCode(row.reference, 'ABCDEFGH1235')).toBeUndefined();
    expect(await store.cases.byCheckCode(other.reference, 'ABCDEFGH1234')).toBeUndefined();
    expect(await store.cases.byCheckCode(newReference(), 'ABCDEFGH1234')).toBeUndefined();
  });
});

describe('an authority', () => {
  it('does not see another authority’s case', async () => {
    const store = storeInFolder();
    const row = aRow();
    await store.cases.commit(aCommit({ row }));
    expect(await store.cases.byReferenceFor('municipality-0101', row.reference)).toEqual(row);
    expect(await store.cases.byReferenceFor('municipality-0751', row.reference)).toBeUndefined();
    const page = await store.cases.list({ authorityId: 'municipality-0751', limit: 10 });
    expect(page).toEqual({ rows: [], total: 0 });
  });
});

describe('the access log', () => {
  it('keeps what was noted with a commit and without one, newest first', async () => {
    const store = storeInFolder();
    const entry = {
      at: '2026-11-04T09:00:00Z',
      who: 'staff-7',
      role: 'caseworker',
      authorityId: 'municipality-0101',
      purpose: 'handling',
    } as const;
    const row = aRow();
    await store.cases.commit(aCommit({ row, log: [{ ...entry, action: 'act', caseId: row.id }] }));
    await store.cases.log([
      { ...entry, action: 'list' },
      { ...entry, action: 'view', authorityId: 'municipality-0751' },
    ]);
    expect(await store.cases.accessLog('municipality-0101', 10)).toEqual([
      { ...entry, action: 'list' },
      { ...entry, action: 'act', caseId: row.id, reference: row.reference },
    ]);
    expect(await store.cases.accessLog('municipality-0101', 1)).toHaveLength(1);
  });
});

describe('replacing the master key', () => {
  it('leaves every case readable without the old one', async () => {
    const store = storeInFolder();
    const row = aRow();
    await store.cases.commit(aCommit({ row }));
    store.close();
    const second = { number: 2, key: Buffer.alloc(32, 3) };
    const both = { ...keys, master: [...keys.master, second] as const };
    const rotating = storeInFolder({ file: store.file, keys: both });
    expect(await rotating.cases.byReference(row.reference)).toEqual(row);
    expect(await rotating.rewrap()).toBe(1);
    rotating.close();
    const later = storeInFolder({ file: store.file, keys: { ...keys, master: [second] } });
    expect(await later.cases.byReference(row.reference)).toEqual(row);
    expect(await later.cases.events(row.id)).toHaveLength(1);
  });
});

function next(row: CaseRow, version: number, key: string, change: Partial<CaseRow> = {}): Commit {
  return aCommit({
    key,
    expectedVersion: version,
    row: { ...row, ...change, version: version + 1 },
    events: [aNote(version + 1)],
  });
}
