import type { DeliveryReceipt, ReceiptEffect } from '../cases/ports/dispatch.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import { noteOnCase } from './outbox-events.ts';
import {
  dead,
  find,
  findKnownAs,
  keepReceipt,
  type Receipt,
  receiptsOf,
  type Row,
  sent,
  waitForPaper,
} from './outbox-queries.ts';

/** Applies what the far side says of a letter. Call inside a transaction. */
export function applyReceipt(
  connection: Connection,
  keyring: Keyring,
  receipt: DeliveryReceipt,
  at: Temporal.Instant,
): ReceiptEffect {
  const row =
    connection.get(findKnownAs, { known_as: receipt.letter }) ??
    connection.get(find, { id: receipt.letter });
  if (row === undefined) return 'unknown';
  const earlier = connection.all(receiptsOf, { letter: row.id });
  const isSame = (one: Receipt) => one.id === receipt.id && one.outcome === receipt.outcome;
  if (earlier.some(isSame)) return 'known';
  // One that has never been handed over cannot have been delivered.
  if (row.state !== 'sent' && row.via === null && row.known_as === null) return 'unknown';

  const said: Receipt = {
    letter: row.id,
    id: receipt.id,
    outcome: receipt.outcome,
    at: millisecondsOf(receipt, row, at),
    known_as: receipt.letter,
    via: receipt.via ?? null,
  };
  connection.run(keepReceipt, said);
  if (isOvertaken(said, row, earlier)) return 'stale';

  const letter = { letter: row.id, notice: row.notice };
  const note = (body: Parameters<typeof noteOnCase>[3]) =>
    noteOnCase(connection, keyring, row.case_id, body, at);
  if (said.outcome === 'not-delivered') {
    if (row.via === 'digital-post')
      connection.run(waitForPaper, { id: row.id, next_at: at.epochMilliseconds });
    else connection.run(dead, { id: row.id, attempts: row.attempts, why: 'not-delivered' });
    note({ kind: 'not-delivered', ...letter, why: (receipt.why ?? said.outcome).slice(0, 200) });
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

/**
 * Whether it is about a sending that another has followed, or says less than what was said before. Of what the far side
 * says only times of one sending are compared: its clocks need not agree with each other, nor with ours.
 */
function isOvertaken(said: Receipt, row: Row, earlier: readonly Receipt[]): boolean {
  if (said.known_as !== (row.known_as ?? row.id)) return true;
  if (said.via !== null && row.via !== null && said.via !== row.via) return true;
  if (row.state !== 'sent' && row.via === null) return true;
  const ofTheSame = earlier.filter(
    (one) =>
      (one.known_as ?? row.id) === said.known_as &&
      (one.via === null || said.via === null || one.via === said.via),
  );
  const returns = ofTheSame.filter(isReturn).map((one) => one.at);
  const returned = returns.length === 0 ? undefined : Math.max(...returns);
  if (returned !== undefined && said.at <= returned) return true;
  const isRepeated = (one: Receipt) =>
    !isReturn(one) && (returned === undefined || one.at > returned);
  return !isReturn(said) && ofTheSame.some(isRepeated);
}

const isReturn = (one: Pick<Receipt, 'outcome'>): boolean => one.outcome === 'not-delivered';

const day = 24 * 60 * 60_000;

/** A receipt whose time nobody can read or believe came just now: none is of before its letter, none of tomorrow. */
function millisecondsOf(
  { at }: DeliveryReceipt,
  { created_at }: Row,
  now: Temporal.Instant,
): number {
  const latest = now.epochMilliseconds;
  try {
    const earliest = Temporal.Instant.from(created_at).epochMilliseconds - day;
    const said = Temporal.Instant.from(at).epochMilliseconds;
    return said >= earliest && said <= latest ? said : latest;
  } catch {
    return latest;
  }
}
