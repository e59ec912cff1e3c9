import { type Dated, inForce, type IsoDate } from '../domain/dated.ts';
import { legalDay } from '../domain/dates.ts';
import { deliveryDaysOf } from '../domain/delivery-days.ts';
import { addWorkingDays } from '../domain/holidays.ts';
import type { AnswerTime } from '../self-services/answer-time.ts';
import type { CaseEvent } from './events.ts';

type Asked = Extract<CaseEvent, { kind: 'info-requested' | 'grounds-asked' }>;
type Dispatched = Extract<CaseEvent, { kind: 'dispatched' }>;

/** Working days that somebody who is asked has at least, from when the letter can be there. */
export const leastDaysToAnswer: readonly Dated<number>[] = [
  {
    from: '2012-12-01',
    value: 10,
    source: { title: 'Service goal of the installation, not law', checked: '2026-11-22' },
  },
];

/** The earliest day that an answer may be asked for by, of somebody who has the question on that day. */
export const earliestAnswerBy = (there: Temporal.PlainDate): Temporal.PlainDate =>
  addWorkingDays(there, daysOn(there));

/** The errand's own last day, where whoever is asked today can still meet it. */
export const ownLastDay = (
  [filed]: readonly CaseEvent[],
  today: Temporal.PlainDate,
): IsoDate | undefined =>
  filed?.kind === 'filed' && (filed.errandsLastDay ?? '') > today.toString()
    ? filed.errandsLastDay
    : undefined;

/** The days that an answer may be asked for by: never after the errand's own last day, where it can still be met. */
export function daysToAnswerBy(
  today: Temporal.PlainDate,
  lastDay: IsoDate | undefined,
): { readonly earliest: IsoDate; readonly latest: IsoDate } {
  const earliest = earliestAnswerBy(today).toString();
  if (lastDay === undefined) return { earliest, latest: today.add({ years: 1 }).toString() };
  return { earliest: lastDay < earliest ? lastDay : earliest, latest: lastDay };
}

/** The time to answer a question that is written on that day, with the day that a caseworker chose. */
export const timeToAnswer = (
  today: Temporal.PlainDate,
  chosen: IsoDate,
  notAfter?: IsoDate,
): AnswerTime => ({
  days: daysOn(today),
  unit: 'working-days',
  chosen,
  ...(notAfter && { notAfter }),
});

const daysOn = (day: Temporal.PlainDate): number => inForce(leastDaysToAnswer, day)?.value ?? 10;

/** A letter that asks and has left: when and how, and the last day to answer it. */
export interface AskedByLetter {
  readonly left: Dispatched;
  readonly until: IsoDate;
}

/** How the letter of a question left. Undefined as long as it has not, or once it came back: it asked nobody. */
export function letterThatAsked(
  asked: Asked,
  events: readonly CaseEvent[],
): AskedByLetter | undefined {
  const notice = asked.kind === 'info-requested' ? asked.as : 'grounds-question';
  const others = events.filter((event) => isQuestion(event) && event.id !== asked.id);
  // Before letters had the id of their question, they were known by their kind alone.
  const isIts = (letter: string, seq: number): boolean =>
    letter === asked.id || (seq > asked.seq && !others.some(({ id }) => id === letter));
  return leftForAnswer(
    events.filter(
      (event) => 'notice' in event && event.notice === notice && isIts(event.letter, event.seq),
    ),
    asked.answerBy,
  );
}

/** What the events of one letter come to; `chosen` is the day that it was written with. */
export function leftForAnswer(
  events: readonly CaseEvent[],
  chosen: IsoDate = '',
): AskedByLetter | undefined {
  const fated = events.findLast(({ kind }) => fate.includes(kind));
  const left = events.findLast((event) => event.kind === 'dispatched');
  if (left === undefined || fated === undefined || cameBack.includes(fated.kind)) return undefined;
  const named = left.answerBy ?? earliestAnswerBy(thereOn(left)).toString();
  return { left, until: named < chosen ? chosen : named };
}

/** When a letter can be there, as it left. */
export function thereOn({ at, via }: Dispatched, deliveryDays?: number): Temporal.PlainDate {
  const on = legalDay(Temporal.Instant.from(at));
  return via === 'paper' ? on.add({ days: deliveryDays ?? deliveryDaysOf(undefined, on) }) : on;
}

const isQuestion = ({ kind }: CaseEvent): boolean =>
  kind === 'info-requested' || kind === 'grounds-asked';

const cameBack: readonly CaseEvent['kind'][] = ['dispatch-failed', 'not-delivered'];
const fate: readonly CaseEvent['kind'][] = ['dispatched', 'delivered', ...cameBack];
