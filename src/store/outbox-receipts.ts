import type { DeliveryReceipt, ReceiptEffect } from '../cases/ports/dispatch.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import { noteOnCase } from './outbox-events.ts';
import { dead, find, keepReceipt, receiptsOf, sent, waitForPaper } from './outbox-queries.ts';

/** Applies what the far side says of a letter. Call inside a transaction. */
export function applyReceipt(
  connection: Connection,
  keyring: Keyring,
  receipt: DeliveryReceipt,
  at: Temporal.Instant,
): ReceiptEffect {
  const { id, outcome } = receipt;
  const row = connection.get(find, { id: receipt.letter });
  // One that has never been handed over cannot have been delivered.
  if (row === undefined || (row.state !== 'sent' && row.via === null)) return 'unknown';
  const earlier = connection.all(receiptsOf, { letter: row.id });
  if (earlier.some((one) => one.id === id && one.outcome === outcome)) return 'known';

  const said = millisecondsOf(receipt, at);
  connection.run(keepReceipt, { letter: row.id, id, outcome, at: said });
  const returned = Math.max(0, ...earlier.filter(isReturn).map((one) => one.at));
  if (said <= returned) return 'stale';
  if (outcome === 'delivered' && earlier.some((one) => !isReturn(one) && one.at > returned))
    return 'stale';

  const letter = { letter: row.id, notice: row.notice };
  const note = (body: Parameters<typeof noteOnCase>[3]) =>
    noteOnCase(connection, keyring, row.case_id, body, at);
  if (outcome === 'not-delivered') {
    if (row.via === 'digital-post')
      connection.run(waitForPaper, { id: row.id, next_at: at.epochMilliseconds });
    else connection.run(dead, { id: row.id, attempts: row.attempts, why: 'not-delivered' });
    note({ kind: 'not-delivered', ...letter, why: (receipt.why ?? outcome).slice(0, 200) });
    return 'applied';
  }
  if (row.state !== 'sent' && row.via !== null) {
    // Its mark was lost, or the far side answered too late: it has left all the same.
    const { via, last_day } = row;
    connection.run(sent, { id: row.id, via, last_day });
    note({
      kind: 'dispatched',
      ...letter,
      via,
      ...(last_day === null ? {} : { lastDay: last_day }),
    });
  }
  note({ kind: 'delivered', ...letter });
  return 'applied';
}

const isReturn = (one: { readonly outcome: DeliveryReceipt['outcome'] }): boolean =>
  one.outcome === 'not-delivered';

/** A receipt whose time nobody can read came just now. */
function millisecondsOf({ at }: DeliveryReceipt, now: Temporal.Instant): number {
  try {
    return Temporal.Instant.from(at).epochMilliseconds;
  } catch {
    return now.epochMilliseconds;
  }
}
