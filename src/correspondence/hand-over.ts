import { isAnybodyProtected } from '../cases/protected-since.ts';
import { withAnswerDay, withLastDay } from '../cases/letter-deadline.ts';
import {
  type Dispatch,
  type Envelope,
  NotTakenOver,
  type Outbox,
  type OutboxEntry,
  type WhyDead,
  type WhyNotSent,
  type WhyNotTakenOver,
} from '../cases/ports/dispatch.ts';
import type { Registers } from '../cases/ports/registers.ts';
import { type Clock, legalDay } from '../domain/dates.ts';
import { deliveryDaysOf } from '../domain/delivery-days.ts';
import { chooseChannel } from './choose-channel.ts';

/** What a letter is handed over with. */
export interface Counter {
  readonly outbox: Outbox;
  readonly dispatch: Dispatch;
  readonly registers: Pick<Registers, 'persons' | 'digitalPost' | 'exemptions' | 'authorities'>;
  readonly clock: Clock;
  /** Milliseconds that the far side has to answer; shorter than the outbox's lease. */
  readonly patience: number;
  /** Milliseconds that each look-up has: longer than a page's, as nobody waits. */
  readonly lookUps: number;
}

/** What became of a letter that was taken. `overtaken`: somebody else settled it meanwhile. `expired`: it says nothing any more. */
export type Fate =
  | 'dispatched'
  | 'overtaken'
  | 'expired'
  | { readonly again: WhyNotSent }
  | { readonly dead: WhyDead };

/**
 * Hands a letter to the far side, and marks it sent only once that has taken it over. Where the far side says that the
 * recipient has no Digital Post, the same letter goes on paper at once. Throws where the outbox cannot be written.
 */
export async function handOver(entry: OutboxEntry, counter: Counter): Promise<Fate> {
  const fate = await leave(entry, counter);
  if (fate !== 'not-in-digital-post') return fate;
  await counter.outbox.onPaper(entry.id);
  const { named: _, ...rest } = entry;
  const onPaper = await leave({ ...rest, paperOnly: true }, counter);
  return onPaper === 'not-in-digital-post' ? { again: 'unsure' } : onPaper;
}

async function leave(
  entry: OutboxEntry,
  { outbox, dispatch, registers, clock, patience, lookUps }: Counter,
): Promise<Fate | 'not-in-digital-post'> {
  const { id, notice, authorityId, to, from, languages, large } = entry;
  const on = legalDay(clock.now());
  if (entry.until !== undefined && entry.until < on.toString()) return 'expired';
  const { chosen } = entry.letter.answer ?? {};
  // A caseworker chose that day for a reason: they choose the next one, too.
  if (chosen !== undefined && chosen < on.toString()) return { dead: 'day-passed' };
  const hidden = await isAnybodyProtected(entry.about, registers.persons, on, lookUps);
  if (hidden === 'unknown') return { again: 'address-unavailable' };
  if (hidden === 'yes') return { dead: 'protected-since' };
  const channel = await chooseChannel(to, registers, on, {
    paperOnly: entry.paperOnly ?? false,
    within: lookUps,
    address: entry.address,
  });
  if (!channel.ok)
    return channel.error === 'address-unavailable'
      ? { again: channel.error }
      : { dead: channel.error };
  const { via } = channel.value;
  const days = deliveryDaysOf(registers.authorities.find(entry.authorityId), on);
  const { letter: asked, answerBy } = withAnswerDay(entry.letter, { via, on }, days);
  const { letter, lastDay } = withLastDay(asked, { via, on }, days);
  const names = lastDay === undefined ? {} : { lastDay };
  // The far side may have the letter that names the other day: a caseworker decides whether it is sent again.
  if (entry.named !== undefined && entry.named !== lastDay) return { dead: 'unsure' };
  if (!(await outbox.begin(id, { via, ...names }, clock.now()))) return 'overtaken';

  const printed = large === undefined ? {} : { large };
  const at = clock.now().toString();
  const said = { id, notice, authorityId, to, from, letter, languages, ...printed };
  const envelope = { ...said, at, ...channel.value };
  const refusal = await refusalOf(dispatch, envelope, patience);
  if (refusal === 'refused') return { dead: refusal };
  if (refusal !== undefined) return refusal === 'unsure' ? { again: refusal } : refusal;
  await outbox.sent(id, via, clock.now(), lastDay, answerBy);
  return 'dispatched';
}

/** Why the far side did not take it over; undefined where it did. No answer in time leaves a doubt. */
async function refusalOf(
  dispatch: Dispatch,
  envelope: Envelope,
  patience: number,
): Promise<WhyNotTakenOver | undefined> {
  const late = Promise.withResolvers<'unsure'>();
  const timer = setTimeout(late.resolve, patience, 'unsure');
  try {
    return await Promise.race([late.promise, answerOf(dispatch, envelope)]);
  } finally {
    clearTimeout(timer);
  }
}

/** An answer that nobody knows leaves a doubt, too. */
async function answerOf(
  dispatch: Dispatch,
  envelope: Envelope,
): Promise<WhyNotTakenOver | undefined> {
  try {
    await dispatch.send(envelope);
    return undefined;
  } catch (error) {
    return error instanceof NotTakenOver ? error.why : 'unsure';
  }
}
