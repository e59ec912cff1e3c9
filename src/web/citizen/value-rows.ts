import { inForce, type NamedValues } from '../../domain/dated.ts';
import { showShortDay } from '../../domain/dates.ts';
import { shownValue, valueUnknown } from '../../self-services/shown-value.ts';
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
        return `${days}: ${page.say(shownValue(value, named.unit))}`;
      }),
      ...(inForce(named.values, today) === undefined ? [page.say(valueUnknown)] : []),
    ],
  }));
