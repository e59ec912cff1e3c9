import { inForce, type NamedValues } from '../../domain/dated.ts';
import { showShortDay } from '../../domain/dates.ts';
import type { SummaryRow } from '../components/summary-list.ts';
import type { Page } from '../page.ts';

/** Every number of a service's law with its days; where none is known for today, that the authority tells it. */
export const valueRows = (
  values: readonly NamedValues[],
  today: Temporal.PlainDate,
  page: Page,
): readonly SummaryRow[] =>
  values.map((named) => ({
    label: page.say(named.what),
    value: [
      ...named.values.map(({ from, until, value }) => {
        const days =
          until === undefined
            ? page.t('rules:since', { from: showShortDay(from, page.language) })
            : page.t('rules:fromUntil', {
                from: showShortDay(from, page.language),
                until: showShortDay(until, page.language),
              });
        const unit = named.unit === undefined ? '' : ` ${page.say(named.unit)}`;
        return `${days}: ${shown(value, page)}${unit}`;
      }),
      ...(inForce(named.values, today) === undefined ? [page.t('rules:valueUnknown')] : []),
    ],
  }));

function shown(value: unknown, page: Page): string {
  if (!Array.isArray(value)) return String(value);
  return value
    .map((each) => (isMonthAndDay(each) ? monthDay(each, page) : String(each)))
    .join(', ');
}

type MonthAndDay = readonly [month: number, day: number];

const isMonthAndDay = (value: unknown): value is MonthAndDay =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'number');

const monthDay = ([month, day]: MonthAndDay, { language }: Page): string =>
  Temporal.PlainDate.from({ year: 2000, month, day }).toLocaleString(
    language === 'da' ? 'da-DK' : 'en-GB',
    { month: 'long', day: 'numeric' },
  );
