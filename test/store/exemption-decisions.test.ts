import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../src/cases/events.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { newId } from '../../src/domain/ids.ts';
import { aCommit, aNote, aRow, ida } from './commits.ts';
import { start, storeInFolder } from './store-in-folder.ts';

const bo = '6309511083' as Cpr;

const decision = (
  exempt: boolean,
  on: string,
  cpr: Cpr = ida,
  postalAddress?: string,
): CaseEvent => ({
  ...aNote(1),
  id: newId(start),
  kind: 'exemption-decided',
  exempt,
  cpr,
  on,
  idSeen: 'passport',
  forwardUnopened: false,
  ...(postalAddress === undefined ? {} : { postalAddress }),
});

/** A store, a way to decide in a case of its own, and what its register says. */
function counter() {
  const store = storeInFolder();
  const decide = (exempt: boolean, on: string, authorityId = 'municipality-0101') => {
    const row = aRow({ authorityId });
    return store.cases.commit(aCommit({ row, events: [decision(exempt, on)] }));
  };
  const said = (on: string, cpr: Cpr = ida) =>
    store.exemptions.decided(cpr, Temporal.PlainDate.from(on));
  const decideOnLetters = (exempt: boolean, on: string, address?: string) =>
    store.cases.commit(aCommit({ row: aRow(), events: [decision(exempt, on, ida, address)] }));
  const letters = (on: string, cpr: Cpr = ida) =>
    store.exemptions.letterAddress(cpr, Temporal.PlainDate.from(on));
  return { store, decide, said, decideOnLetters, letters };
}

describe('a decision on exemption in a case', () => {
  it('holds from its day on, for that person and nobody else', async () => {
    const { decide, said } = counter();
    await decide(true, '2026-11-22');
    expect(await said('2026-11-21')).toBe('not-exempt');
    expect(await said('2026-11-22')).toBe('exempt');
    expect(await said('2090-01-01')).toBe('exempt');
    expect(await said('2026-11-22', bo)).toBe('not-exempt');
  });

  it('is undone from its day on, and what was before stays as it was', async () => {
    const { decide, said } = counter();
    await decide(true, '2026-11-22');
    await decide(false, '2027-01-01');
    expect(await said('2026-12-31')).toBe('exempt');
    expect(await said('2027-01-01')).toBe('not-exempt');
    await decide(true, '2027-03-01');
    expect(await said('2027-02-28')).toBe('not-exempt');
    expect(await said('2027-03-01')).toBe('exempt');
    expect(await said('2026-12-31')).toBe('exempt');
  });

  it('can be given, undone and given again on one day', async () => {
    const { decide, said } = counter();
    await decide(true, '2026-11-22');
    await decide(false, '2026-11-22');
    expect(await said('2026-11-22')).toBe('not-exempt');
    expect(await said('2026-11-23')).toBe('not-exempt');
    await decide(true, '2026-11-22');
    expect(await said('2026-11-22')).toBe('exempt');
  });

  it('is undone whichever municipality gave it, also one that was to end by itself', async () => {
    const { store, decide, said } = counter();
    await decide(true, '2026-01-01', 'municipality-0155');
    await store.exemptions.grant({
      authorityId: 'municipality-0185',
      cpr: ida,
      from: '2026-02-01',
      until: '2027-12-31',
      by: 'staff',
      why: '',
    });
    await decide(false, '2026-11-22');
    expect(await said('2026-11-22')).toBe('not-exempt');
    expect(await said('2026-11-21')).toBe('exempt');
  });

  it('outlasts one that was to end by itself', async () => {
    const { store, decide, said } = counter();
    const until = '2026-12-31';
    const grant = { authorityId: 'municipality-0101', cpr: ida, from: '2026-01-01', until };
    await store.exemptions.grant({ ...grant, by: 'staff', why: '' });
    await decide(true, '2026-11-22');
    expect(await said('2027-01-01')).toBe('exempt');
  });

  it('is not brought back by the same grant given again', async () => {
    const { store, decide, said } = counter();
    const grant = { authorityId: 'municipality-0101', cpr: ida, from: '2024-01-01' };
    await store.exemptions.grant({ ...grant, by: 'staff', why: '' });
    await decide(false, '2026-11-22');
    await store.exemptions.grant({ ...grant, by: 'staff', why: '' });
    expect(await said('2026-11-22')).toBe('not-exempt');
  });

  it('is written with its case or not at all', async () => {
    const { store, said } = counter();
    const row = aRow();
    await store.cases.commit(aCommit({ row }));
    const stale = await store.cases.commit(
      aCommit({ row, key: 'another', events: [decision(true, '2026-11-22')] }),
    );
    expect(stale.ok).toBe(false);
    const broken = { ...decision(true, '2026-11-22'), id: aNote(1).id };
    const twice = aCommit({ row: aRow(), events: [broken, { ...broken, seq: 2 }] });
    await expect(store.cases.commit(twice)).rejects.toThrow();
    expect(await said('2026-11-22')).toBe('not-exempt');
  });

  it('once more under the same key changes nothing', async () => {
    const { store, decide, said } = counter();
    const commit = aCommit({ row: aRow(), events: [decision(true, '2026-11-22')] });
    await store.cases.commit(commit);
    await decide(false, '2026-11-22');
    expect((await store.cases.commit(commit)).ok).toBe(false);
    expect(await said('2026-11-22')).toBe('not-exempt');
  });
});

describe('the address that an exempt person gave for letters', () => {
  const none = { state: 'none' };

  it('holds as long as the exemption, for that person and nobody else', async () => {
    const { decideOnLetters, letters } = counter();
    await decideOnLetters(true, '2026-11-22', 'c/o Bo');
    expect(await letters('2026-11-21')).toEqual(none);
    expect(await letters('2026-11-22')).toEqual({ state: 'found', value: 'c/o Bo' });
    expect(await letters('2026-11-22', bo)).toEqual(none);
    await decideOnLetters(false, '2027-01-01');
    expect(await letters('2026-12-31')).toEqual({ state: 'found', value: 'c/o Bo' });
    expect(await letters('2027-01-01')).toEqual(none);
  });

  it('is the newest that was decided, or none, without moving the day from which it holds', async () => {
    const { decideOnLetters, letters, said } = counter();
    await decideOnLetters(true, '2026-11-22', 'c/o Bo');
    await decideOnLetters(true, '2026-12-01', 'Boks 7');
    expect(await letters('2026-12-01')).toEqual({ state: 'found', value: 'Boks 7' });
    await decideOnLetters(true, '2026-12-02');
    expect(await letters('2026-12-02')).toEqual(none);
    expect(await said('2026-11-22')).toBe('exempt');
  });
});
