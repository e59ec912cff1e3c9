import { describe, expect, it } from 'vitest';
import type { Cpr } from '../../src/domain/cpr.ts';
import { newId } from '../../src/domain/ids.ts';
import type { Draft, DraftOwner } from '../../src/cases/ports/drafts.ts';
import { aCommit, ida } from './commits.ts';
import { start, steppedClock, storeInFolder } from './store-in-folder.ts';

const person: DraftOwner = { kind: 'person', cpr: ida };
const other: DraftOwner = { kind: 'person', cpr: '6107909997' as Cpr };
const cookie: DraftOwner = { kind: 'cookie', token: 'random-token' };

const aDraft = (given: Partial<Draft> = {}): Draft => ({
  id: newId(start),
  service: 'address-change',
  version: 1,
  raw: { street: 'Vimmelskaftet', movers: ['a', 'b'] },
  resolved: {},
  done: ['when'],
  lawVersion: 'address-change@2026-01-01#abc',
  specVersion: 1,
  exempt: 'unsaid',
  wish: 'digital',
  language: 'da',
  expiresAt: '2026-11-04T09:30:00Z',
  ...given,
});

describe('a draft', () => {
  it('is its owner’s and nobody else’s', async () => {
    const { drafts } = storeInFolder();
    const draft = aDraft();
    expect(await drafts.save(person, draft)).toEqual({ ok: true, value: draft });
    expect(await drafts.current(person, 'address-change')).toEqual(draft);
    expect(await drafts.byId(person, draft.id)).toEqual(draft);
    expect(await drafts.list(person)).toEqual([draft]);
    for (const stranger of [other, cookie]) {
      expect(await drafts.current(stranger, 'address-change')).toBeUndefined();
      expect(await drafts.byId(stranger, draft.id)).toBeUndefined();
      expect(await drafts.list(stranger)).toEqual([]);
      await expect(drafts.save(stranger, { ...draft, version: 2 })).rejects.toThrow();
      await drafts.remove(stranger, draft.id);
    }
    expect(await drafts.byId(person, draft.id)).toEqual(draft);
    await drafts.remove(person, draft.id);
    expect(await drafts.byId(person, draft.id)).toBeUndefined();
  });

  it('tells the slower of two tabs what the faster one saved', async () => {
    const { drafts } = storeInFolder();
    const draft = aDraft();
    await drafts.save(person, draft);
    const faster = { ...draft, version: 2, raw: { street: 'Skindergade' } };
    const slower = { ...draft, version: 2, raw: { street: 'Fiolstræde' } };
    const [first, second] = await Promise.all([
      drafts.save(person, faster),
      drafts.save(person, slower),
    ]);
    expect(first).toEqual({ ok: true, value: faster });
    expect(second).toEqual({ ok: false, error: faster });
    expect(await drafts.save(person, { ...slower, version: 3 })).toMatchObject({ ok: true });
    expect(await drafts.byId(person, draft.id)).toMatchObject({ raw: { street: 'Fiolstræde' } });
  });

  it('is one however many tabs begin it, and each gets what the first wrote', async () => {
    const { drafts } = storeInFolder();
    const [first, second] = [aDraft(), aDraft()];
    expect(await drafts.save(person, first)).toEqual({ ok: true, value: first });
    expect(await drafts.save(person, second)).toEqual({ ok: false, error: first });
    expect(await drafts.save(cookie, second)).toEqual({ ok: true, value: second });
    expect(await drafts.list(person)).toEqual([first]);
  });

  it('does not exist once it has expired, and is swept', async () => {
    const clock = steppedClock();
    const store = storeInFolder({ clock });
    const draft = aDraft();
    await store.drafts.save(person, draft);
    clock.pass(30);
    expect(await store.drafts.current(person, draft.service)).toBeUndefined();
    expect(await store.drafts.byId(person, draft.id)).toBeUndefined();
    expect(await store.drafts.list(person)).toEqual([]);
    expect(await store.sweep(clock.now())).toMatchObject({ drafts: 1 });
    expect(await store.sweep(clock.now())).toMatchObject({ drafts: 0 });
  });

  it('leads to the case it became, and cannot be changed after', async () => {
    const store = storeInFolder();
    const [draft, next] = [aDraft(), aDraft()];
    await store.drafts.save(person, draft);
    const commit = aCommit({ draftId: draft.id });
    await store.cases.commit(commit);
    const sent = { ...draft, sentAs: commit.row.reference };
    expect(await store.drafts.byId(person, draft.id)).toEqual(sent);
    expect(await store.drafts.save(person, { ...draft, version: 2 })).toEqual({
      ok: false,
      error: sent,
    });
    await store.drafts.save(person, next);
    expect(await store.drafts.current(person, draft.service)).toEqual(next);
    await store.drafts.remove(person, next.id);
    expect(await store.drafts.current(person, draft.service)).toEqual(sent);
  });

  it('becomes one case even under another key', async () => {
    const store = storeInFolder();
    const draft = aDraft();
    await store.drafts.save(person, draft);
    const first = aCommit({ draftId: draft.id });
    await store.cases.commit(first);
    expect(await store.cases.commit(aCommit({ draftId: draft.id }))).toEqual({
      ok: false,
      error: { kind: 'already', row: first.row },
    });
  });

  it('stays open when its case is not written', async () => {
    const store = storeInFolder();
    const draft = aDraft();
    await store.drafts.save(person, draft);
    const broken = aCommit({ draftId: draft.id });
    await expect(
      store.cases.commit({ ...broken, events: [...broken.events, ...broken.events] }),
    ).rejects.toThrow();
    expect(await store.drafts.byId(person, draft.id)).toEqual(draft);
  });

  it('that was typed before login becomes the person’s, for as long as theirs are kept', async () => {
    const { drafts } = storeInFolder();
    const own = aDraft();
    const [typed, doctor] = [aDraft(), aDraft({ service: 'doctor-choice' })];
    await drafts.save(person, own);
    await drafts.save(cookie, typed);
    await drafts.save(cookie, doctor);
    const expiresAt = '2026-12-04T09:00:00Z';
    const services = await drafts.claim('random-token', ida, expiresAt);
    expect(services.toSorted()).toEqual(['address-change', 'doctor-choice']);
    expect(await drafts.current(person, 'address-change')).toEqual({ ...typed, expiresAt });
    expect(await drafts.current(person, 'doctor-choice')).toEqual({ ...doctor, expiresAt });
    expect(await drafts.list(person)).toHaveLength(3);
    expect(await drafts.list(cookie)).toEqual([]);
    expect(await drafts.claim('random-token', ida, expiresAt)).toEqual([]);
  });
});
