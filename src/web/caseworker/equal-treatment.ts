import type { Decisions } from '../../cases/statistics/outcomes.ts';
import { html } from '../components/html.ts';
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
  const longer = compared.filter(
    ({ digital, other }) => other.median > digital.median || other.ninth > digital.ninth,
  ).length;
  return {
    kind: longer > 0 ? 'warning' : 'success',
    heading: page.t(`desk-statistics:monitor.heading.${longer > 0 ? 'longer' : 'none'}`, {
      longer,
      compared: compared.length,
    }),
    paragraphs: compared.map(({ name, digital, other }) => {
      const half = words(
        `desk-statistics:monitor.${verdict(digital.median, other.median)}`,
        digital.median,
        other.median,
        page,
      );
      const ninth = words(
        `desk-statistics:monitor.ninth.${verdict(digital.ninth, other.ninth)}`,
        digital.ninth,
        other.ninth,
        page,
      );
      return html`<strong>${name}:</strong> ${half} ${ninth}`;
    }),
  };
}

function verdict(digital: number, other: number): 'longer' | 'shorter' | 'same' {
  if (other === digital) return 'same';
  return other > digital ? 'longer' : 'shorter';
}

const words = (key: string, digital: number, other: number, page: Page): string =>
  page.t(key, {
    difference: daysIn(page, Math.abs(other - digital)),
    digital: daysIn(page, digital),
    other: daysIn(page, other),
  });
