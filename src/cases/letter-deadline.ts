import {
  type Announced,
  appealDeadline,
  udbetalingDanmarkDeadline,
} from '../domain/appeal-deadline.ts';
import type { IsoDate } from '../domain/dated.ts';
import { showDay } from '../domain/dates.ts';
import type { Text } from '../domain/language.ts';
import { dayToAnswer } from '../self-services/answer-time.ts';
import type { Appeal, Letter } from '../self-services/letter.ts';
import { answerByLabel, dayFact } from '../self-services/waiting-letters.ts';
import type { CaseEvent } from './events.ts';

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
function namingLastDay(letter: Letter, lastDay: IsoDate): Letter {
  const others = letter.facts.filter(({ label }) => label.da !== lastDayLabel.da);
  const value: Text = { da: showDay(lastDay, 'da'), en: showDay(lastDay, 'en') };
  return { ...letter, facts: [...others, { label: lastDayLabel, value }] };
}

/** The letter with the last day to answer set out, by when it can be there. One that asks for nothing stays as it is. */
export function withAnswerDay(
  letter: Letter,
  { via, on }: Announced,
  deliveryDays: number,
): { readonly letter: Letter; readonly answerBy?: IsoDate } {
  if (letter.answer === undefined) return { letter };
  const there = via === 'paper' ? on.add({ days: deliveryDays }) : on;
  const answerBy = dayToAnswer(letter.answer, there).toString();
  return { letter: namingAnswerDay(letter, answerBy), answerBy };
}

/** The letter with that last day to answer where its own stood, as it left. */
const namingAnswerDay = (letter: Letter, answerBy: IsoDate): Letter => ({
  ...letter,
  facts: letter.facts.map((fact) =>
    fact.label.da === answerByLabel.da ? dayFact(answerByLabel, answerBy) : fact,
  ),
});

/** The letter with the days that it named when it left; one that has not left stays as it was written. */
export function asItLeft(letter: Letter, id: string, events: readonly CaseEvent[]): Letter {
  const left = events.findLast((event) => event.kind === 'dispatched' && event.letter === id);
  if (left?.kind !== 'dispatched') return letter;
  const { lastDay, answerBy } = left;
  const complained = lastDay === undefined ? letter : namingLastDay(letter, lastDay);
  return answerBy === undefined ? complained : namingAnswerDay(complained, answerBy);
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
