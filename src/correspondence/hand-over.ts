import {
  type Dispatch,
  type Envelope,
  NotTakenOver,
  type Outbox,
  type OutboxEntry,
  type WhyNotTakenOver,
} from '../cases/ports/dispatch.ts';
import { failed, type Result } from '../domain/result.ts';
import { type LookUps, type NotReady, prepareLetter, type Ready } from './prepare-letter.ts';
import { faultName } from './read-receipts.ts';

/** What a letter is handed over with. */
export interface Counter extends LookUps {
  readonly outbox: Outbox;
  readonly dispatch: Dispatch;
  /** Milliseconds that the far side has to answer; shorter than the outbox's lease. */
  readonly patience: number;
}

/** What became of a letter that was taken. `overtaken`: somebody else settled it meanwhile. */
export type Fate = 'dispatched' | 'overtaken' | NotReady;

/** The far side says that the recipient has no Digital Post; the letter is still leased. */
interface NoMailbox {
  readonly leased: number;
}

/**
 * Hands a letter to the far side, and marks it sent only once that has taken it over. Where the far side says that the
 * recipient has no Digital Post, the same letter goes on paper at once. Throws where the outbox cannot be written.
 */
export async function handOver(entry: OutboxEntry, counter: Counter): Promise<Fate> {
  const fate = await leave(entry, counter);
  if (!isNoMailbox(fate)) return fate;
  await counter.outbox.onPaper(entry.id);
  const { begun: _, ...rest } = entry;
  const onPaper = await leave({ ...rest, ...fate, paperOnly: true }, counter);
  return isNoMailbox(onPaper) ? { again: 'unsure' } : onPaper;
}

const isNoMailbox = (fate: Fate | NoMailbox): fate is NoMailbox =>
  typeof fate === 'object' && 'leased' in fate;

async function leave(entry: OutboxEntry, counter: Counter): Promise<Fate | NoMailbox> {
  const { outbox, dispatch, clock, patience } = counter;
  const ready = await prepared(entry, counter);
  if (!ready.ok) return ready.error;
  const { channel, lastDay, answerBy } = ready.value;
  const { via } = channel;
  const leaving = { via, ...(lastDay === undefined ? {} : { lastDay }) };
  const leased = await outbox.begin(entry.id, leaving, clock.now(), entry.leased);
  if (leased === false) return 'overtaken';
  const refusal = await refusalOf(dispatch, envelopeOf(entry, ready.value), patience);
  if (refusal === 'not-in-digital-post') return { leased };
  if (refusal === 'refused') return { dead: refusal };
  if (refusal !== undefined) return { again: refusal };
  await outbox.sent(entry.id, via, clock.now(), lastDay, answerBy);
  return 'dispatched';
}

/** Whatever goes wrong here, the far side has nothing of it. */
async function prepared(entry: OutboxEntry, counter: Counter): Promise<Result<Ready, NotReady>> {
  try {
    return await prepareLetter(entry, counter);
  } catch (error) {
    return failed({ again: 'not-left', fault: faultName(error) });
  }
}

function envelopeOf(
  { id, knownAs = id, notice, authorityId, to, from, languages, large }: OutboxEntry,
  { at, channel, letter }: Ready,
): Envelope {
  const printed = large === undefined ? {} : { large };
  const said = { notice, authorityId, to, from, letter, languages, ...printed };
  return { id: knownAs, ...said, at: at.toString(), ...channel };
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
