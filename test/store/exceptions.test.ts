import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../src/cases/events.ts';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { newId } from '../../src/domain/ids.ts';
import { asFiler, asPrincipal, byException } from '../../src/store/complaints.ts';
import { aCommit, aNote, aRow, ida } from './commits.ts';
import { start, storeInFolder } from './store-in-folder.ts';

const bo = '6309511083' as Cpr;
type Granted = Extract<CaseEvent, { kind: 'exception-granted' }>;

const granted = (given: Partial<Granted> = {}): CaseEvent => ({
  ...aNote(1),
  id: newId(start),
  kind: 'exception-granted',
  cpr: ida,
  scope: 'lasting',
  from: '2026-11-22',
  why: 'A reason',
  ...given,
});

/** A store, and what its register says of Ida in the area of the case below. */
function counter() {
  const store = storeInFolder();
  const grant = (given: Partial<Granted> = {}, row: CaseRow = aRow()) =>
    store.cases.commit(aCommit({ row, events: [granted(given)] }));
  const says = async (
    on: string,
    { cpr = ida, authority = 'municipality-0101', service = 'address-change' } = {},
  ) => {
    const day = Temporal.PlainDate.from(on);
    return (await store.exceptions.of(cpr, authority, service, day)).state;
  };
  const withdraw = (row: CaseRow, at: string) =>
    store.cases.commit(
      aCommit({
        key: `withdraw ${row.id}`,
        expectedVersion: 1,
        row: { ...row, version: 2 },
        events: [{ ...aNote(2), at, kind: 'exception-withdrawn', cpr: ida, why: 'Over' }],
      }),
    );
  return { store, grant, says, withdraw };
}

describe('a lasting exception', () => {
  it('holds from its day on, for that person and nobody else', async () => {
    const { grant, says } = counter();
    await grant();
    expect(await says('2026-11-21')).toBe('none');
    expect(await says('2026-11-22')).toBe('found');
    expect(await says('2090-01-01')).toBe('found');
    expect(await says('2026-11-22', { cpr: bo })).toBe('none');
  });

  it('never holds with another authority, nor in another area', async () => {
    const { grant, says } = counter();
    await grant();
    expect(await says('2026-11-22', { authority: 'municipality-0155' })).toBe('none');
    expect(await says('2026-11-22', { authority: 'udbetaling-danmark' })).toBe('none');
    expect(await says('2026-11-22', { service: 'doctor-choice' })).toBe('none');
  });

  it('holds where it was granted for, when that is not where it was granted', async () => {
    const { grant, says } = counter();
    await grant({ area: { authorityId: 'udbetaling-danmark', service: 'toy-benefit' } });
    const there = { authority: 'udbetaling-danmark', service: 'toy-benefit' };
    expect(await says('2026-11-22', there)).toBe('found');
    expect(await says('2026-11-22')).toBe('none');
    expect(await says('2026-11-22', { service: 'toy-benefit' })).toBe('none');
  });

  it('ends with its last day', async () => {
    const { grant, says } = counter();
    await grant({ until: '2027-01-31' });
    expect(await says('2027-01-31')).toBe('found');
    expect(await says('2027-02-01')).toBe('none');
  });

  it('ends from the day it is withdrawn, and what was before stays as it was', async () => {
    const { grant, says, withdraw } = counter();
    const row = aRow();
    await grant({ from: '2026-11-01' }, row);
    // 22 November in London is 23 November in Copenhagen by then.
    await withdraw(row, '2026-11-22T23:30:00Z');
    expect(await says('2026-11-22')).toBe('found');
    expect(await says('2026-11-23')).toBe('none');
  });

  it('outlives the withdrawal of another case’s', async () => {
    const { grant, says, withdraw } = counter();
    const other = aRow();
    await grant({}, other);
    await grant();
    await withdraw(other, '2026-11-22T11:00:00Z');
    expect(await says('2026-11-22')).toBe('found');
  });

  it('is written with its case or not at all', async () => {
    const { store, says } = counter();
    const twice = granted();
    const commit = aCommit({ events: [twice, { ...twice, seq: 2 }] });
    await expect(store.cases.commit(commit)).rejects.toThrow();
    expect(await says('2026-11-22')).toBe('none');
  });
});

describe('the register of exceptions', () => {
  it('knows none that is for one case only', async () => {
    const { grant, says } = counter();
    await grant({ scope: 'case' });
    expect(await says('2026-11-22')).toBe('none');
  });

  it('that cannot be read has not said "none"', async () => {
    const { store, says } = counter();
    store.close();
    expect(await says('2026-11-22')).toBe('unknown');
  });
});

it('a complaint is looked up by its indexes alone', () => {
  const store = storeInFolder();
  const db = new Database(store.file);
  const hash = Buffer.alloc(32);
  const queries = [
    [asPrincipal.sql, asPrincipal.bind({ principal: hash })],
    [asFiler.sql, asFiler.bind({ filer: hash, authorityId: 'municipality-0101' })],
    [byException.sql, byException.bind({ person: hash, service: 'health-card' })],
  ] as const;
  for (const [sql, values] of queries) {
    const plan = db.prepare(`explain query plan ${sql}`).all(...values) as { detail: string }[];
    expect(plan.length).toBeGreaterThan(0);
    for (const { detail } of plan) expect(detail).not.toMatch(/SCAN|TEMP B-TREE/);
  }
  db.close();
});
