import type { SecureContext } from 'node:tls';
import type { Logger } from 'pino';
import type { DeliveryReceipts } from '../../cases/ports/dispatch.ts';
import type { KeptFresh } from '../../far-side/kept-fresh.ts';
import { openQueue, type Queue } from './amqp-queue.ts';
import { createSorting, type ReceiptSettings } from './sorting.ts';

export type { ReceiptSettings } from './sorting.ts';

/**
 * The queue in which the municipalities' Beskedfordeler lays what became of letters. A receipt leaves it when it is
 * settled; what decides nothing leaves it at once; what cannot be read stays, its kind is logged, and it is looked past
 * the next time. However slow the queue or long, what came in time is settled.
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

  const round = createSorting(settings, log);

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
        const { receipts, tags, settled } = await round.sort(queue, limit);
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
