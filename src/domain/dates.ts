import type { Language } from './language.ts';

/** The only way to ask what time it is; made in the entries, a fixed one in tests. */
export interface Clock {
  now(): Temporal.Instant;
}

const zone = 'Europe/Copenhagen';

/** The legal day of an instant: the calendar day in Copenhagen. */
export function legalDay(at: Temporal.Instant): Temporal.PlainDate {
  const hour = Math.floor(at.epochMilliseconds / 3_600_000);
  if (hour !== latest?.hour) latest = { hour, day: at.toZonedDateTimeISO(zone).toPlainDate() };
  return latest.day;
}

/** Every page asks for today. The day in Copenhagen changes on the hour, by summer and by winter time. */
let latest: { readonly hour: number; readonly day: Temporal.PlainDate } | undefined;

const locale: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };
const dayFormat = {
  da: new Intl.DateTimeFormat(locale.da, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }),
  en: new Intl.DateTimeFormat(locale.en, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }),
};
const shortFormat = {
  da: new Intl.DateTimeFormat(locale.da, { dateStyle: 'medium', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(locale.en, { dateStyle: 'medium', timeZone: 'UTC' }),
};
const timeFormat = {
  da: new Intl.DateTimeFormat(locale.da, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone: zone,
  }),
  en: new Intl.DateTimeFormat(locale.en, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone: zone,
  }),
};

/** Hours and minutes in Copenhagen, e.g. `14.30` in Danish and `14:30` in English. */
export function timeOfDay(at: Temporal.Instant, language: Language): string {
  const time = timeFormat[language].format(new Date(at.epochMilliseconds));
  return time.slice(0, 5);
}

/** A day in words, e.g. "onsdag den 4. november 2026". Accepts `YYYY-MM-DD` or a PlainDate. */
export function showDay(day: Temporal.PlainDate | string, language: Language): string {
  return dayFormat[language].format(new Date(`${day.toString()}T00:00:00Z`));
}

/** A day for a narrow column, e.g. "4. nov. 2026". Accepts `YYYY-MM-DD` or a PlainDate. */
export function showShortDay(day: Temporal.PlainDate | string, language: Language): string {
  return shortFormat[language].format(new Date(`${day.toString()}T00:00:00Z`));
}

/** An instant for a narrow column: short day and time of day in Copenhagen, to the second. */
export function showShortInstant(at: string, language: Language): string {
  const instant = Temporal.Instant.from(at);
  const time = timeFormat[language].format(new Date(instant.epochMilliseconds));
  return `${showShortDay(legalDay(instant), language)} ${time}`;
}

/** An instant in Copenhagen as a spreadsheet sorts it: `2026-11-22 11:00:00`. */
export const sortableInstant = (at: string): string =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replace('T', ' ');

/** The first moment of a legal day: stands for the day as a whole where nobody knows the time, as for paper. */
export const startOf = (day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime(zone).toInstant();

/** When something arrived: day, hour and minute, or the day alone where only that is known. */
export function showArrival(at: Temporal.Instant | string, language: Language): string {
  const instant = typeof at === 'string' ? Temporal.Instant.from(at) : at;
  const day = legalDay(instant);
  if (startOf(day).equals(instant)) return showDay(day, language);
  return dayAndTime(day, timeOfDay(instant, language), language);
}

/** An instant as day and time of day in Copenhagen, to the second. */
export function showInstant(at: Temporal.Instant | string, language: Language): string {
  const instant = typeof at === 'string' ? Temporal.Instant.from(at) : at;
  const time = timeFormat[language].format(new Date(instant.epochMilliseconds));
  return dayAndTime(legalDay(instant), time, language);
}

const dayAndTime = (day: Temporal.PlainDate, time: string, language: Language): string =>
  `${showDay(day, language)} ${language === 'da' ? 'kl.' : 'at'} ${time}`;
