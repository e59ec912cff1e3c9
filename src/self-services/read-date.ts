import type { IsoDate } from '../domain/dated.ts';

// No ISO day, so that a schema of days refuses it with the service's own words.
const invalidDate = 'invalid-date';

const months = [
  ['januar', 'january'],
  ['februar', 'february'],
  ['marts', 'march'],
  ['april'],
  ['maj', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
] as const;

/**
 * A day from three typed parts, as `YYYY-MM-DD`; `invalid-date` where they are no day of the calendar. Takes
 * leading zeros, closing dots, Danish and English month names from three letters on; two digits mean 20YY.
 */
export function readDate(parts: {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}): IsoDate {
  const day = number(parts.day, /^\d{1,2}$/);
  const month = number(parts.month, /^\d{1,2}$/) ?? monthByName(parts.month);
  const year = number(parts.year, /^(\d{2}|\d{4})$/);
  if (day === undefined || month === undefined || year === undefined) return invalidDate;
  const fullYear = parts.year.trim().length === 2 ? 2000 + year : year;
  try {
    return Temporal.PlainDate.from(
      { year: fullYear, month, day },
      { overflow: 'reject' },
    ).toString();
  } catch {
    return invalidDate;
  }
}

function number(typed: string, form: RegExp): number | undefined {
  const clean = typed.trim().replace(/\.$/, '');
  return form.test(clean) ? Number(clean) : undefined;
}

function monthByName(typed: string): number | undefined {
  const clean = typed.trim().replace(/\.$/, '').toLowerCase();
  if (clean.length < 3) return undefined;
  const index = months.findIndex((names) => names.some((name) => name.startsWith(clean)));
  return index === -1 ? undefined : index + 1;
}
