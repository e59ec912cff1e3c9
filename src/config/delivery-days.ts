import { z } from 'zod';
import { type AuthorityId, municipalityId } from '../domain/authority.ts';
import type { IsoDate } from '../domain/dated.ts';

/** Days that a municipality reckons a letter on paper to take, from a day on; without one: always. */
export interface DeliveryDays {
  readonly authorityId: AuthorityId;
  readonly days: number;
  readonly from?: IsoDate;
}

/** As it stands in the environment. */
interface Row {
  readonly code: string;
  readonly days: number;
  readonly from?: IsoDate;
}

const shape = /^(?<code>\d{4}):(?<days>\d{1,2})(?:@(?<from>\d{4}-\d{2}-\d{2}))?$/;
const like =
  'must be like 0101:5,0155:6@2027-01-01: municipality, 1 to 20 days and, if need be, the first day that they hold';

/** Several rows of the form `0101:5` or `0101:5@2027-01-01`. */
export const deliveryDayRows = z.string().transform((given, context): readonly Row[] => {
  const rows = given.split(',').map((row) => rowOf(row.trim()));
  const wrong = rows.includes(undefined);
  const keys = rows.map((row) => `${row?.code} ${row?.from}`);
  if (!wrong && new Set(keys).size === keys.length) return rows as readonly Row[];
  const message = wrong ? like : 'names a municipality twice from the same day';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

function rowOf(text: string): Row | undefined {
  const { code, days: number, from } = shape.exec(text)?.groups ?? {};
  const days = Number(number);
  if (code === undefined || !(days >= 1 && days <= 20)) return undefined;
  if (from === undefined) return { code, days };
  return z.iso.date().safeParse(from).success ? { code, days, from } : undefined;
}

/** What is wrong with rows of municipalities that are not served, one line each. */
export const unservedDeliveryDays = (
  rows: readonly Row[] = [],
  served: readonly string[],
): readonly string[] =>
  [...new Set(rows.map(({ code }) => code))]
    .filter((code) => !served.includes(code))
    .map((code) => `DELIVERY_DAYS names ${code}, which SERVED does not`);

/** The rows, each with its authority. */
export const deliveryDaysFrom = (rows: readonly Row[] = []): readonly DeliveryDays[] =>
  rows.map(({ code, ...rest }) => ({ authorityId: municipalityId(code), ...rest }));
