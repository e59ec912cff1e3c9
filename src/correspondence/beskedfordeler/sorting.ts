import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { DeliveryReceipt } from '../../cases/ports/dispatch.ts';
import { type Held, type Queue, type QueueSettings, usualPatience } from './amqp-queue.ts';
import { readPostStatus } from './post-status.ts';

export interface ReceiptSettings extends QueueSettings {
  /** Codes by which the far side says that it had the very letter before. */
  readonly duplicateCodes: readonly string[];
  /** Messages looked at in one round, so that it ends however many say nothing; what stays is looked at again. */
  readonly mostLookedAt?: number;
}

const usuallyLookedAt = 5000;
/** The part of a conversation's time in which messages are fetched; in the rest what was fetched is settled. */
const fetchingPart = 0.4;

/** What came of one round: receipts, the messages that told of each, and those that decide nothing. */
interface Sorted {
  readonly receipts: readonly DeliveryReceipt[];
  readonly tags: ReadonlyMap<string, readonly bigint[]>;
  readonly settled: bigint[];
}

/** Sorts messages round after round, and remembers those that it could not read. */
export function createSorting(
  settings: ReceiptSettings,
  log: Pick<Logger, 'warn'>,
): { sort(queue: Queue, limit: number): Promise<Sorted> } {
  const {
    duplicateCodes,
    patienceMilliseconds = usualPatience,
    mostLookedAt = usuallyLookedAt,
  } = settings;
  /** Digests of what could not be read, with its kind. */
  let unread: ReadonlyMap<string, string> = new Map();
  /** After how many messages the last round broke off: what came before that is settled before anybody goes on. */
  let well = Infinity;

  return {
    async sort(queue, limit) {
      const receipts: DeliveryReceipt[] = [];
      const tags = new Map<string, bigint[]>();
      const settled: bigint[] = [];
      const stays = new Map<string, string>();
      const counts: Record<string, number> = {};
      let looked = 0;
      let fetched = 0;

      function stay(digest: string, what: string): void {
        stays.set(digest, what);
        counts[what] = (counts[what] ?? 0) + 1;
      }

      function put({ tag, body }: Held): void {
        const digest = createHash('sha256').update(body).digest('base64url');
        const before = unread.get(digest);
        if (before !== undefined) return stay(digest, before);
        looked += 1;
        const status = readPostStatus(body, duplicateCodes);
        if (status.kind === 'on-its-way') settled.push(tag);
        else if (status.kind === 'unknown') stay(digest, status.what);
        else {
          const same = tags.get(status.receipt.id);
          if (same === undefined) receipts.push(status.receipt);
          tags.set(status.receipt.id, [...(same ?? []), tag]);
        }
      }

      const time = Promise.withResolvers<'over'>();
      const timer = setTimeout(time.resolve, patienceMilliseconds * fetchingPart, 'over');
      try {
        while (receipts.length < limit && looked < mostLookedAt && fetched < well) {
          const most = Math.min(limit - receipts.length, mostLookedAt - looked, well - fetched);
          // oxlint-disable-next-line no-await-in-loop -- a queue is read in order
          const held = await Promise.race([queue.get(most), time.promise]);
          if (held === undefined || held === 'over') break;
          fetched += 1;
          put(held);
        }
        well = Infinity;
      } catch (error) {
        well = fetched > 0 ? fetched : Infinity;
        throw error;
      } finally {
        clearTimeout(timer);
      }
      unread = stays;
      if (stays.size > 0)
        log.warn({ unread: counts }, 'receipts that cannot be read are left in the queue');
      return { receipts, tags, settled };
    },
  };
}
