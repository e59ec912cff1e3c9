import { type Dated, inForce, type NamedValues } from '../domain/dated.ts';
import { addWorkingDays, workingDaysBefore } from '../domain/holidays.ts';
import type { SelfService } from '../self-services/define.ts';

/** Working days within which the authority makes first contact: the installation's own service goal, no law. */
export const firstContactGoal: readonly Dated<number>[] = [
  {
    from: '2012-12-01',
    value: 3,
    source: { title: 'Service goal of the installation, not law', checked: '2026-11-22' },
  },
];

/** Working days within which a digital filing should be handled: service goal, shown as an aim. */
export const handlingGoal: readonly Dated<number>[] = [
  {
    from: '2012-12-01',
    value: 10,
    source: { title: 'Service goal of the installation, not law', checked: '2026-11-22' },
  },
];

/** Days after which a paper that turns up may well carry a mistyped day: the installation's own caution, no law. */
export const unaskedDays: readonly Dated<number>[] = [
  {
    from: '2012-12-01',
    value: 90,
    source: { title: 'Caution of the installation, not law', checked: '2026-11-22' },
  },
];

/** Whether staff are asked once more if it came on that day. */
export const isLongAgo = (came: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  came.until(today).days > (inForce(unaskedDays, today)?.value ?? 0);

/** First contact due: the goal in working days, but never after the errand's own last day where that can still be met. */
export function firstContactDue(
  today: Temporal.PlainDate,
  errandsLastDay: string | undefined,
): Temporal.PlainDate {
  const due = addWorkingDays(today, inForce(firstContactGoal, today)?.value ?? 3);
  return notAfter(due, today, errandsLastDay);
}

/** Working days within which it is decided whether a filing by another way is taken: service goal of the installation. */
export const guardGoal: NamedValues<number> = {
  id: 'guard-days',
  what: {
    da: 'Om en sag uden om den digitale løsning tages imod, er afgjort efter højst',
    en: 'Whether a filing by another way is taken has been decided after at most',
  },
  unit: { da: 'arbejdsdage', en: 'working days' },
  values: [
    {
      from: '2012-12-01',
      value: 15,
      source: { title: 'Service goal of the installation, not law', checked: '2026-11-22' },
    },
  ],
};

/**
 * When the way in has to be decided: the goal in working days from the day it came, but never after the errand's own last
 * day where that can still be met, and never before today.
 */
export function guardDue(
  came: Temporal.PlainDate,
  today: Temporal.PlainDate,
  errandsLastDay: string | undefined,
): Temporal.PlainDate {
  const due = addWorkingDays(came, inForce(guardGoal.values, came)?.value ?? 15);
  const isPast = Temporal.PlainDate.compare(due, today) < 0;
  return notAfter(isPast ? today : due, today, errandsLastDay);
}

/** Working days after which somebody looks whether a citizen who comes by themself has come: a look, no promise. */
export const followUpGoal: readonly Dated<number>[] = [
  {
    from: '2012-12-01',
    value: 20,
    source: { title: 'Service goal of the installation, not law', checked: '2026-11-22' },
  },
];

/** When to look after a citizen who comes by themself: before the errand's own last day has passed, where it has not. */
export function followUpDue(
  today: Temporal.PlainDate,
  errandsLastDay: string | undefined,
): Temporal.PlainDate {
  return notAfter(
    addWorkingDays(today, inForce(followUpGoal, today)?.value ?? 20),
    today,
    errandsLastDay,
  );
}

/** The day by which a filing that has arrived should be handled: by the errand's own law in months, else the goal in working days. */
export function handlingDue(
  arrived: Temporal.PlainDate,
  { answeredWithin = [] }: Pick<SelfService, 'answeredWithin'> = {},
): Temporal.PlainDate {
  const months = inForce(answeredWithin, arrived)?.value;
  return months === undefined
    ? addWorkingDays(arrived, inForce(handlingGoal, arrived)?.value ?? 10)
    : arrived.add({ months });
}

/**
 * Working days before its day that a reminder is written: the installation's own, no law. A letter on paper, which is
 * six days on its way, then still comes in time.
 */
export const reminderGoal: readonly Dated<number>[] = [
  {
    from: '2012-12-01',
    value: 5,
    source: { title: 'Service goal of the installation, not law', checked: '2026-11-22' },
  },
];

/** When to remind somebody of a day by which they have to do something. */
export const remindOn = (day: Temporal.PlainDate): Temporal.PlainDate =>
  workingDaysBefore(day, inForce(reminderGoal, day)?.value ?? 5);

/**
 * When to remind of a day to answer by somebody who was asked on paper: with days for the reminder's own way and for the
 * answer's, but not before the question itself can have come. `deliveryDays`: whole days.
 */
export function remindOnPaper(
  day: Temporal.PlainDate,
  cameOn: Temporal.PlainDate,
  deliveryDays: number,
): Temporal.PlainDate {
  const early = workingDaysBefore(day.subtract({ days: 2 * deliveryDays }), 1);
  return Temporal.PlainDate.compare(early, cameOn) < 0 ? cameOn : early;
}

/** Word of a delay says nothing new once it has lain for so many working days: whoever works there has it on top. */
export const delayToldGoal: readonly Dated<number>[] = [
  {
    from: '2012-12-01',
    value: 5,
    source: { title: 'Service goal of the installation, not law', checked: '2026-11-22' },
  },
];

/** The last day on which word of a delay is sent that was written on that day. */
export const delayToldUntil = (written: Temporal.PlainDate): Temporal.PlainDate =>
  addWorkingDays(written, inForce(delayToldGoal, written)?.value ?? 5);

function notAfter(
  due: Temporal.PlainDate,
  today: Temporal.PlainDate,
  errandsLastDay: string | undefined,
): Temporal.PlainDate {
  if (errandsLastDay === undefined || errandsLastDay < today.toString()) return due;
  return errandsLastDay < due.toString() ? Temporal.PlainDate.from(errandsLastDay) : due;
}
