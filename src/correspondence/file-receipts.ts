import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { DeliveryReceipt, DeliveryReceipts } from '../cases/ports/dispatch.ts';
import { syncFolder, writeDurably } from './durable-file.ts';

const shape = z.object({
  id: z.string(),
  letter: z.string(),
  via: z.enum(['digital-post', 'paper']).exactOptional(),
  outcome: z.enum(['delivered', 'not-delivered']),
  why: z.string().exactOptional(),
  at: z.string(),
});

/**
 * The demonstration's receipts, each a file that is there until it is settled. They name letters by id only. Throws
 * where the disk says no.
 */
export function createFileReceipts(
  dir: string,
): DeliveryReceipts & { lay(receipt: DeliveryReceipt): Promise<void> } {
  return {
    async lay(receipt) {
      const made = await mkdir(dir, { recursive: true });
      if (made !== undefined) await syncFolder(path.dirname(made));
      await writeDurably(dir, receipt.id, JSON.stringify(receipt));
    },

    async read(limit) {
      const names = await readdir(dir).catch(whenMissing);
      const whole = names.filter((name) => !name.startsWith('.')).toSorted();
      const receipts: DeliveryReceipt[] = [];
      // Files that are none of ours stay, and must not stand before those that are.
      for (let at = 0; at < whole.length && receipts.length < limit; at += limit) {
        const some = whole.slice(at, at + limit).map((name) => receiptIn(dir, name));
        // oxlint-disable-next-line no-await-in-loop -- so many at a time
        receipts.push(...(await Promise.all(some)).filter((receipt) => receipt !== undefined));
      }
      return receipts.slice(0, limit);
    },

    async settle(receipts) {
      await Promise.all(receipts.map(({ id }) => rm(path.join(dir, id), { force: true })));
      if (receipts.length > 0) await syncFolder(dir);
    },
  };
}

/** Undefined for a file that is none of ours. */
async function receiptIn(dir: string, name: string): Promise<DeliveryReceipt | undefined> {
  try {
    const read = shape.safeParse(JSON.parse(await readFile(path.join(dir, name), 'utf8')));
    return read.success && read.data.id === name ? read.data : undefined;
  } catch {
    return undefined;
  }
}

function whenMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
