import type { Logger } from 'pino';
import type { DeliveryReceipt, DeliveryReceipts, Outbox } from '../cases/ports/dispatch.ts';
import type { Clock } from '../domain/dates.ts';

const batch = 100;

/**
 * Applies the receipts that wait at the far side and settles them there, each only once it is written here; says how
 * many. What cannot be written is read again. Never throws, and logs nothing of what a receipt says.
 */
export async function readReceipts(from: {
  readonly outbox: Pick<Outbox, 'received'>;
  readonly receipts: DeliveryReceipts;
  readonly clock: Clock;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  /** Milliseconds that the far side has to answer. */
  readonly patience: number;
}): Promise<number> {
  const { outbox, receipts, clock, log, patience } = from;

  async function apply(receipt: DeliveryReceipt): Promise<DeliveryReceipt[]> {
    try {
      const effect = await outbox.received(receipt, clock.now());
      if (effect === 'unknown') log.warn({ outcome: receipt.outcome }, 'receipt of no letter here');
      return [receipt];
    } catch (error) {
      log.warn({ fault: faultName(error) }, 'receipt not written, read again later');
      return [];
    }
  }

  let total = 0;
  try {
    let waiting: number;
    let written: readonly DeliveryReceipt[];
    do {
      const read = await within(patience, receipts.read(batch));
      waiting = read.length;
      // Asked for in one turn they share a transaction, and are applied in order.
      written = (await Promise.all(read.map(apply))).flat();
      if (written.length > 0) await within(patience, receipts.settle(written));
      total += written.length;
    } while (waiting >= batch && written.length > 0);
  } catch (error) {
    log.warn({ fault: faultName(error) }, 'receipts cannot be read or settled');
  }
  return total;
}

/** The kind of fault only: messages may quote what they failed on. */
export const faultName = (error: unknown): string =>
  error instanceof Error ? error.name : 'unknown';

class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const timer = setTimeout(() => reject(new NoAnswer()), milliseconds);
  work.then(resolve, reject).finally(() => clearTimeout(timer));
  return promise;
}
