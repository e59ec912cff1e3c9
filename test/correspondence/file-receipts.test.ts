import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createFileReceipts } from '../../src/correspondence/file-receipts.ts';

const at = '2026-11-22T09:00:00Z';

it('finds the receipts behind however many files that are none of ours, so many at a time', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'skranken-receipts-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (let file = 0; file < 50; file += 1)
    writeFileSync(path.join(dir, `0-foreign-${file}`), file % 2 === 0 ? '{}' : 'notes');
  const receipts = createFileReceipts(dir);
  const ids = ['a', 'b', 'c', 'd', 'e'];
  for (const id of ids) await receipts.lay({ id, letter: id, outcome: 'delivered', at });
  const first = await receipts.read(3);
  expect(first.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  await receipts.settle(first);
  expect((await receipts.read(3)).map(({ id }) => id)).toEqual(['d', 'e']);
  expect((await receipts.read(100)).map(({ id }) => id)).toEqual(['d', 'e']);
});
