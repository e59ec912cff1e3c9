import type { Decisions } from '../../cases/statistics/outcomes.ts';
import type { Page } from '../page.ts';
import { daysIn, type StatisticsTable } from './statistics-words.ts';

/** Whether whoever comes by another way waits longer, in words, service by service and like beside like. */
export function equalTreatment(
  rows: readonly { readonly name: string; readonly row: Decisions }[],
  page: Page,
): NonNullable<StatisticsTable['monitor']> {
  const compared = rows.flatMap(({ name, row: { digital, other } }) =>
    digital === undefined || other === undefined ? [] : [{ name, digital, other }],
  );
  if (compared.length === 0)
    return { kind: 'info', paragraphs: [page.t('desk-statistics:monitor.nothing')] };
  const longer = compared.some(
    ({ digital, other }) => other.median > digital.median || other.ninth > digital.ninth,
  );
  return {
    kind: longer ? 'warning' : 'success',
    paragraphs: compared.map(({ name, digital, other }) =>
      [
        page.t(`desk-statistics:monitor.${verdict(digital.median, other.median)}`, {
          service: name,
          difference: daysIn(page, Math.abs(other.median - digital.median)),
          digital: daysIn(page, digital.median),
          other: daysIn(page, other.median),
        }),
        page.t(`desk-statistics:monitor.ninth.${verdict(digital.ninth, other.ninth)}`, {
          difference: daysIn(page, Math.abs(other.ninth - digital.ninth)),
          digital: daysIn(page, digital.ninth),
          other: daysIn(page, other.ninth),
        }),
      ].join(' '),
    ),
  };
}

function verdict(digital: number, other: number): 'longer' | 'shorter' | 'same' {
  if (other === digital) return 'same';
  return other > digital ? 'longer' : 'shorter';
}
