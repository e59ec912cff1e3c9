import type { Prepared } from './act-form.ts';

/** A day as the three controls of a date field have it. */
export const dayValues = (
  key: string,
  { day, month, year }: Temporal.PlainDate,
): Prepared['values'] => ({
  [`${key}.day`]: String(day),
  [`${key}.month`]: String(month),
  [`${key}.year`]: String(year),
});
