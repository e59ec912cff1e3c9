import { withAnswerDay, withLastDay } from '../cases/letter-deadline.ts';
import type { OutboxEntry, WhyDead, WhyNotSent } from '../cases/ports/dispatch.ts';
import type { Registers } from '../cases/ports/registers.ts';
import { isAnybodyProtected } from '../cases/protected-since.ts';
import type { IsoDate } from '../domain/dated.ts';
import { type Clock, legalDay } from '../domain/dates.ts';
import { deliveryDaysOf } from '../domain/delivery-days.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import type { Letter } from '../self-services/define.ts';
import { type Channel, chooseChannel } from './choose-channel.ts';

/** What a letter is made ready with. */
export interface LookUps {
  readonly registers: Pick<Registers, 'persons' | 'digitalPost' | 'exemptions' | 'authorities'>;
  readonly clock: Clock;
  /** Milliseconds that each look-up has: longer than a page's, as nobody waits. */
  readonly lookUps: number;
}

/** A letter as it leaves at that instant, with the days that it names. */
export interface Ready {
  readonly at: Temporal.Instant;
  readonly channel: Channel;
  readonly letter: Letter;
  readonly lastDay?: IsoDate;
  readonly answerBy?: IsoDate;
}

/** Why it does not leave now. `expired`: it says nothing any more. `fault`: the kind of what went wrong here. */
export type NotReady =
  | 'expired'
  | { readonly again: WhyNotSent; readonly fault?: string }
  | { readonly dead: WhyDead };

/** Looks up how a letter leaves, and sets out the days that it names. Everything is of one instant. */
export async function prepareLetter(
  entry: OutboxEntry,
  from: LookUps,
): Promise<Result<Ready, NotReady>> {
  const { registers, clock, lookUps } = from;
  const at = clock.now();
  const on = legalDay(at);
  if (entry.until !== undefined && entry.until < on.toString()) return failed('expired');
  const { chosen } = entry.letter.answer ?? {};
  // A caseworker chose that day for a reason: they choose the next one, too.
  if (chosen !== undefined && chosen < on.toString()) return failed({ dead: 'day-passed' });
  const hidden = await isAnybodyProtected(entry.about, registers.persons, on, lookUps);
  if (hidden === 'unknown') return failed({ again: 'address-unavailable' });
  if (hidden === 'yes') return failed({ dead: 'protected-since' });
  const channel = await chooseChannel(entry.to, registers, on, {
    paperOnly: entry.paperOnly ?? false,
    within: lookUps,
    address: entry.address,
  });
  if (!channel.ok) {
    const why = channel.error;
    return failed(why === 'address-unavailable' ? { again: why } : { dead: why });
  }
  // Midnight came while registers were asked: what was reckoned is of yesterday.
  if (!legalDay(clock.now()).equals(on)) return prepareLetter(entry, from);
  const announced = { via: channel.value.via, on };
  const days = deliveryDaysOf(registers.authorities.find(entry.authorityId), on);
  const { letter: asked, answerBy } = withAnswerDay(entry.letter, announced, days);
  const { letter, lastDay } = withLastDay(asked, announced, days);
  // The far side may have the letter that names the other day: a caseworker decides whether it is sent again.
  const named = entry.begun?.lastDay;
  if (named !== undefined && named !== lastDay) return failed({ dead: 'unsure' });
  return ok({
    at,
    channel: channel.value,
    letter,
    ...(lastDay === undefined ? {} : { lastDay }),
    ...(answerBy === undefined ? {} : { answerBy }),
  });
}
