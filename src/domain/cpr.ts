import { failed, ok, type Result } from './result.ts';

/** Ten digits of a personal number, checked for form only. Confidential: never in a log, URL, title or error. */
export type Cpr = string & { readonly __brand: 'Cpr' };

export type CprFault = 'form' | 'date' | 'demo-number';

/**
 * Reads `DDMMYYNNNN`, with a hyphen or blank after the date if wished. Modulus 11 is never used: valid numbers
 * without it exist since 1 October 2007. `demo` also admits the invented numbers with 60 added to the day.
 */
export function parseCpr(input: string, options: { demo: boolean }): Result<Cpr, CprFault> {
  const match = /^(\d{6})[- ]?(\d{4})$/.exec(input.trim());
  if (!match) return failed('form');
  const cpr = `${match[1]}${match[2]}` as Cpr;
  const day = Number(cpr.slice(0, 2));
  if (day > 60 && !options.demo) return failed('demo-number');
  return birthDate(cpr) === undefined ? failed('date') : ok(cpr);
}

/** The birthday that the number carries, or undefined where it is no day of the calendar. */
export function birthDate(cpr: Cpr): Temporal.PlainDate | undefined {
  const written = Number(cpr.slice(0, 2));
  const day = written > 60 ? written - 60 : written;
  try {
    return Temporal.PlainDate.from(
      { year: birthYear(cpr), month: Number(cpr.slice(2, 4)), day },
      { overflow: 'reject' },
    );
  } catch {
    return undefined;
  }
}

/** The number as it is shown to staff and to its owner: `DDMMYY-NNNN`. */
export const formatCpr = (cpr: Cpr): string => `${cpr.slice(0, 6)}-${cpr.slice(6)}`;

/** Century by the seventh digit and the two-digit year (BEK 862 of 13/06/2023). */
function birthYear(cpr: Cpr): number {
  const digit = Number(cpr[6]);
  const year = Number(cpr.slice(4, 6));
  if (digit <= 3) return 1900 + year;
  if (digit === 4 || digit === 9) return (year <= 36 ? 2000 : 1900) + year;
  return (year <= 57 ? 2000 : 1800) + year;
}
