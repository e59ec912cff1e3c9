import type { SecureContext } from 'node:tls';
import type { Logger } from 'pino';
import type { DeliveryReceipt, DeliveryReceipts } from '../../cases/ports/dispatch.ts';
import type { KeptFresh } from '../sf1601/kept-fresh.ts';
import { openQueue, type Queue, type QueueSettings } from './amqp-queue.ts';
import { readPostStatus } from './post-status.ts';

export interface ReceiptSettings extends QueueSettings {
  /** Codes by which the far side says that it had the very letter before. */
  readonly duplicateCodes: readonly string[];
}

/** Looked at in one round, so that it ends however many say nothing; what stays is looked at again. */
const mostLookedAt = 1000;

/**
 * The queue in which the municipalities' Beskedfordeler lays what became of letters. A receipt leaves it when it is
 * settled; what decides nothing leaves it at once; what cannot be read stays, and its kind is logged.
 */
export function createBeskedfordelerReceipts(from: {
  readonly settings: ReceiptSettings;
  readonly context: SecureContext;
  /** SAML tokens for the queue, base64. */
  readonly tokens: KeptFresh<string>;
  readonly log: Pick<Logger, 'warn'>;
}): DeliveryReceipts {
  const { settings, context, tokens, log } = from;
  let open:
    | { queue: Queue; tags: ReadonlyMap<string, readonly bigint[]>; settled: bigint[] }
    | undefined;

  async function opened(): Promise<Queue> {
    const token = await tokens.get();
    try {
      return await openQueue({ settings, context, token: Buffer.from(token, 'base64') });
    } catch (error) {
      tokens.forget(token);
      throw error;
    }
  }

  return {
    async read(limit) {
      open?.queue.leave();
      open = undefined;
      const queue = await opened();
      try {
        const { receipts, tags, settled } = await sorted(queue, limit, settings, log);
        open = { queue, tags, settled };
        if (receipts.length === 0) await this.settle([]);
        return receipts;
      } catch (error) {
        queue.leave();
        throw error;
      }
    },

    async settle(receipts) {
      if (open === undefined) {
        if (receipts.length === 0) return;
        throw new Error('Only what was just read can be settled');
      }
      const { queue, tags, settled } = open;
      open = undefined;
      await queue.acknowledge([...settled, ...receipts.flatMap(({ id }) => tags.get(id) ?? [])]);
    },
  };
}

/** Until there are enough receipts, or no more messages. */
async function sorted(
  queue: Queue,
  limit: number,
  settings: ReceiptSettings,
  log: Pick<Logger, 'warn'>,
) {
  const receipts: DeliveryReceipt[] = [];
  const tags = new Map<string, bigint[]>();
  const settled: bigint[] = [];
  const unread: Record<string, number> = {};
  for (let lookedAt = 0; receipts.length < limit && lookedAt < mostLookedAt; lookedAt += 1) {
    // oxlint-disable-next-line no-await-in-loop -- a queue is read in order
    const held = await queue.get();
    if (held === undefined) break;
    const status = readPostStatus(held.body, settings.duplicateCodes);
    if (status.kind === 'on-its-way') settled.push(held.tag);
    else if (status.kind === 'unknown') unread[status.what] = (unread[status.what] ?? 0) + 1;
    else {
      const before = tags.get(status.receipt.id);
      if (before === undefined) receipts.push(status.receipt);
      tags.set(status.receipt.id, [...(before ?? []), held.tag]);
    }
  }
  if (Object.keys(unread).length > 0)
    log.warn({ unread }, 'receipts that cannot be read are left in the queue');
  return { receipts, tags, settled };
}
