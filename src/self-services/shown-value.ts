import type { Language, Text } from '../domain/language.ts';

export const valueUnknown: Text = {
  da: 'Ikke kendt for i dag. Myndigheden oplyser det.',
  en: 'Not known for today. The authority tells you.',
};

/** A number, name or list of days of the law in words, with what it counts. */
export function shownValue(value: unknown, unit?: Text): Text {
  const say = (language: Language): string =>
    [inWords(value, language), unit?.[language]].filter((part) => part !== undefined).join(' ');
  return { da: say('da'), en: say('en') };
}

function inWords(value: unknown, language: Language): string {
  if (!Array.isArray(value)) return String(value);
  return value
    .map((each) => (isMonthAndDay(each) ? monthDay(each, language) : String(each)))
    .join(', ');
}

type MonthAndDay = readonly [month: number, day: number];

const isMonthAndDay = (value: unknown): value is MonthAndDay =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'number');

const monthDay = ([month, day]: MonthAndDay, language: Language): string =>
  Temporal.PlainDate.from({ year: 2000, month, day }).toLocaleString(
    language === 'da' ? 'da-DK' : 'en-GB',
    { month: 'long', day: 'numeric' },
  );
