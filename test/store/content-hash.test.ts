import { describe, expect, it } from 'vitest';
import { aCommit, aRow } from './commits.ts';
import { keys, storeInFolder } from './store-in-folder.ts';

describe('the hash of what was sent', () => {
  it('is another for the same words in another case, so that nobody can try answers out', async () => {
    const { cases } = storeInFolder();
    const [one, other] = [aRow(), aRow()];
    await cases.commit(aCommit({ row: one }));
    await cases.commit(aCommit({ row: other }));
    const hash = await cases.contentHash(one.id, 'ja');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await cases.contentHash(one.id, 'ja')).toBe(hash);
    expect(await cases.contentHash(one.id, 'nej')).not.toBe(hash);
    expect(await cases.contentHash(other.id, 'ja')).not.toBe(hash);
  });

  it('stays what it was once the master key is replaced', async () => {
    const store = storeInFolder();
    const row = aRow();
    await store.cases.commit(aCommit({ row }));
    const hash = await store.cases.contentHash(row.id, 'ja');
    store.close();
    const second = { number: 2, key: Buffer.alloc(32, 3) };
    const both = { ...keys, master: [...keys.master, second] as const };
    const rotating = storeInFolder({ file: store.file, keys: both });
    await rotating.rewrap();
    rotating.close();
    const later = storeInFolder({ file: store.file, keys: { ...keys, master: [second] } });
    expect(await later.cases.contentHash(row.id, 'ja')).toBe(hash);
  });
});
