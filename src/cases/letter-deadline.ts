import {
  type Announced,
  appealDeadline,
  udbetalingDanmarkDeadline,
} from '../domain/appeal-deadline.ts';
import type { IsoDate } from '../domain/dated.ts';
import { showDay } from '../domain/dates.ts';
import type { Text } from '../domain/language.ts';
import type { Appeal, Letter } from '../self-services/letter.ts';

/**
 * The letter with the last day to complain set out, as the way and the day that it leaves make it; a day that stood there
 * before gives way. A letter that can not be complained of, or has no limit, stays as it is. `deliveryDays`: whole days.
 */
export function withLastDay(
  letter: Letter,
  announced: Announced,
  deliveryDays?: number,
): { readonly letter: Letter; readonly lastDay?: IsoDate } {
  if (letter.appeal === undefined) return { letter };
  const lastDay = lastDayOf(letter.appeal, announced, deliveryDays).toString();
  return { letter: namingLastDay(letter, lastDay), lastDay };
}

/** The letter with that last day to complain among its facts, as it left. */
export function namingLastDay(letter: Letter, lastDay: IsoDate): Letter {
  const others = letter.facts.filter(({ label }) => label.da !== lastDayLabel.da);
  const value: Text = { da: showDay(lastDay, 'da'), en: showDay(lastDay, 'en') };
  return { ...letter, facts: [...others, { label: lastDayLabel, value }] };
}

const lastDayLabel: Text = { da: 'Sidste dag til at klage', en: 'Last day to complain' };

/** Udbetaling Danmark's rule is one of letters on paper; what lies in the mailbox is known the same day. */
const lastDayOf = (
  { weeks, rule }: Appeal,
  announced: Announced,
  deliveryDays: number | undefined,
): Temporal.PlainDate =>
  rule === 'udbetaling-danmark' && announced.via === 'paper'
    ? udbetalingDanmarkDeadline(announced.on, weeks)
    : appealDeadline(announced, weeks, deliveryDays);
