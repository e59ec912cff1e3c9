import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { DocumentsChanged } from '../../src/cases/ports/attachments.ts';
import type { Draft } from '../../src/cases/ports/drafts.ts';
import { newId } from '../../src/domain/ids.ts';
import type { Store } from '../../src/store/open.ts';
import { aCommit, aRow, ida } from './commits.ts';
import { keys, start, steppedClock, storeInFolder } from './store-in-folder.ts';

const owner = { kind: 'person', cpr: ida } as const;
const limits = { most: 3, files: 5, bytes: 5_000_000 };
const found = { name: 'Idas lejekontrakt.pdf', type: 'pdf' } as const;
const content = Buffer.from(`%PDF ${'hemmeligt '.repeat(90_000)}`);

async function* inParts(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 100_000) yield bytes.subarray(at, at + 100_000);
}

async function kept({ attachments }: Store, basket: string, bytes = content) {
  const arriving = { basket, attachment: 'lease', holder: 'ida', mostBytes: 2_000_000 };
  const arrived = await attachments.receive(arriving, inParts(bytes));
  if (!arrived.ok) throw new Error(arrived.error);
  const done = await attachments.keep(arrived.value, found, limits);
  if (!done.ok) throw new Error(done.error);
  return done.value;
}

const aDraft = (id: string, minutes = 30): Draft => ({
  id,
  service: 'toy',
  version: 1,
  raw: {},
  resolved: {},
  done: [],
  lawVersion: 'x',
  specVersion: 1,
  exempt: 'unsaid',
  wish: 'unsaid',
  language: 'da',
  expiresAt: start.add({ minutes }).toString(),
});

const count = (file: string, table: string) => {
  const db = new Database(file, { readonly: true });
  const { n } = db.prepare<[], { n: number }>(`select count(*) as n from ${table}`).get() ?? {
    n: -1,
  };
  db.close();
  return n;
};

describe('a document', () => {
  it('comes back byte by byte, and nothing of it is readable in the file', async () => {
    const store = storeInFolder();
    const document = await kept(store, 'basket');
    const opened = await store.attachments.open({ basket: 'basket' }, document.id);
    const pieces: Buffer[] = [];
    for await (const piece of opened!.body) pieces.push(piece);
    expect(Buffer.concat(pieces).equals(content)).toBe(true);
    expect(opened?.document).toMatchObject({ name: found.name, bytes: content.length });
    expect(await store.attachments.open({ basket: 'other' }, document.id)).toBeUndefined();
    store.close();
    const bytes = new Database(store.file).serialize();
    for (const word of ['hemmeligt', 'Idas', 'lejekontrakt'])
      expect(bytes.includes(word)).toBe(false);
  });

  it('too large, or broken off, leaves nothing', async () => {
    const store = storeInFolder();
    const arriving = { basket: 'b', holder: 'ida', mostBytes: 1000 };
    expect(await store.attachments.receive(arriving, inParts(content))).toMatchObject({
      ok: false,
    });
    async function* breaking() {
      yield content.subarray(0, 500_000);
      throw new Error('gone');
    }
    const given = { ...arriving, mostBytes: 2_000_000 };
    await expect(store.attachments.receive(given, breaking())).rejects.toThrow('gone');
    await store.sweep(start);
    for (const table of ['attachments', 'attachment_chunks', 'attachments_gone'])
      expect(count(store.file, table)).toBe(0);
  });

  it('beyond what a basket may hold is gone', async () => {
    const store = storeInFolder();
    for (let number = 0; number < 3; number += 1) await kept(store, 'b');
    await expect(kept(store, 'b')).rejects.toThrow('too-many');
    expect(await store.attachments.inBasket('b')).toHaveLength(3);
    expect(await store.attachments.sentSince('ida', start)).toBe(3 * content.length);
  });
});

describe('with its case', () => {
  async function withCase(store: Store) {
    const draft = aDraft(newId(start));
    await store.drafts.save(owner, draft);
    const document = await kept(store, draft.id);
    const row = aRow();
    const documents = { basket: draft.id, ids: [document.id] };
    await store.cases.commit(aCommit({ row, draftId: draft.id, documents }));
    return { row, document, draft };
  }

  it('opens under the case’s own key alone: without it nobody can', async () => {
    const store = storeInFolder();
    const { row, document } = await withCase(store);
    expect(await store.attachments.open({ caseId: row.id }, document.id)).toBeDefined();
    expect(await store.attachments.scansOf(row.id)).toEqual(new Map([[document.id, 'unscanned']]));
    const db = new Database(store.file);
    db.prepare('delete from case_keys where case_id = ?').run(row.id);
    db.close();
    await expect(store.attachments.bytesOf(document.id)).rejects.toThrow('destroyed');
  });

  it('is written or neither is: a document that is not there makes no case', async () => {
    const store = storeInFolder();
    const draft = aDraft(newId(start));
    await store.drafts.save(owner, draft);
    const document = await kept(store, draft.id);
    const row = aRow();
    const ids = [document.id, 'not-there'];
    const commit = aCommit({ row, documents: { basket: draft.id, ids } });
    await expect(store.cases.commit(commit)).rejects.toBeInstanceOf(DocumentsChanged);
    expect(await store.cases.byReference(row.reference)).toBeUndefined();
    expect(await store.attachments.inBasket(draft.id)).toHaveLength(1);
  });

  it('cannot be taken by another case', async () => {
    const store = storeInFolder();
    const { document, draft } = await withCase(store);
    const documents = { basket: draft.id, ids: [document.id] };
    await expect(store.cases.commit(aCommit({ documents }))).rejects.toBeInstanceOf(
      DocumentsChanged,
    );
    expect(await store.attachments.remove(draft.id, document.id)).toBe(false);
  });

  it('and one in a basket can be read after the master key was changed', async () => {
    const store = storeInFolder();
    const { row, document } = await withCase(store);
    const other = await kept(store, 'basket');
    store.close();
    const master = [...keys.master, { number: 2, key: Buffer.alloc(32, 9) }] as const;
    const turning = storeInFolder({
      file: store.file,
      keys: { ...keys, master: [...master] as never },
    });
    await turning.rewrap();
    turning.close();
    const after = storeInFolder({
      file: store.file,
      keys: { ...keys, master: [master[1]] as never },
    });
    expect((await after.attachments.bytesOf(document.id)).equals(content)).toBe(true);
    expect((await after.attachments.bytesOf(other.id)).equals(content)).toBe(true);
    expect(await after.attachments.open({ caseId: row.id }, document.id)).toBeDefined();
  });
});

it('goes with its draft once that has expired, and not before', async () => {
  const clock = steppedClock();
  const store = storeInFolder({ clock });
  const draft = aDraft(newId(start), 180);
  await store.drafts.save(owner, draft);
  await kept(store, draft.id);
  await kept(store, 'left-behind');
  clock.pass(90);
  await store.sweep(clock.now());
  expect(await store.attachments.inBasket(draft.id)).toHaveLength(1);
  expect(await store.attachments.inBasket('left-behind')).toEqual([]);
  clock.pass(120);
  await store.sweep(clock.now());
  for (const table of ['attachments', 'attachment_chunks', 'attachments_gone'])
    expect(count(store.file, table)).toBe(0);
});
