import type { Share, Shown } from '../../cases/statistics/shown.ts';
import type { Spread } from '../../cases/statistics/spread.ts';
import type { SelfService } from '../../self-services/define.ts';
import type { BarChart } from '../components/bar-chart.ts';
import type { Part } from '../components/html.ts';
import type { CsvCell } from '../csv.ts';
import type { Page } from '../page.ts';

/** A table of the statistics, drawn as a chart, shown as a table and kept as a file alike. */
export interface StatisticsTable {
  readonly id: string;
  readonly title: string;
  /** What to know before reading it. */
  readonly words: readonly string[];
  /** What comes first of it, where it has something to say. */
  readonly monitor?: {
    readonly kind: 'info' | 'warning' | 'success';
    readonly heading?: string;
    readonly paragraphs: readonly Part[];
  };
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
  readonly chart: Pick<BarChart, 'series' | 'rows'> & { readonly most?: number };
}

/** What tables are written with: the page's language, and the names of services and steps. */
export interface Writing {
  readonly page: Page;
  readonly services: readonly SelfService[];
}

/** A service by its title; one that is no longer offered by its id. */
export const serviceName = ({ page, services }: Writing, id: string): string => {
  const service = services.find((each) => each.id === id);
  return service === undefined ? id : page.say(service.title);
};

/** A count, or that it is under five. */
export const cellOf = ({ page }: Writing, shown: Shown): CsvCell =>
  shown === 'few' ? page.t('desk-statistics:few') : shown;

/** A count's bar: none where it is under five. */
export const barOf = (
  writing: Writing,
  shown: Shown,
): BarChart['rows'][number]['bars'][number] => ({
  value: shown === 'few' ? undefined : shown,
  text: shown === 'few' ? writing.page.t('desk-statistics:few') : numberIn(writing.page, shown),
});

/** A share in words. */
export function shareWords({ page: { t } }: Writing, share: Share | undefined): string {
  if (share === undefined) return t('desk-statistics:none');
  if ('percent' in share) return t('desk-statistics:percent', { n: share.percent });
  return 'least' in share
    ? t('desk-statistics:atLeast', { n: share.least })
    : t('desk-statistics:atMost', { n: share.most });
}

/** A share's bar, as long as what is sure of it. */
export const shareBar = (writing: Writing, share: Share | undefined) => ({
  value:
    share === undefined
      ? undefined
      : 'percent' in share
        ? share.percent
        : 'least' in share
          ? share.least
          : share.most,
  text: shareWords(writing, share),
});

/** Days by which half and nine of ten were done, as two cells. */
export const spreadCells = (writing: Writing, spread: Spread | undefined): readonly CsvCell[] => {
  const tooFew = writing.page.t('desk-statistics:tooFew');
  return spread === undefined ? [tooFew, tooFew] : [spread.median, spread.ninth];
};

/** One of those days as a bar. */
export const daysBar = ({ page }: Writing, days: number | undefined) => ({
  value: days,
  text: days === undefined ? page.t('desk-statistics:tooFew') : daysIn(page, days),
});

export const daysIn = ({ t }: Page, count: number): string => t('desk-statistics:days', { count });

/** A number as the language writes it. */
export const numberIn = ({ language }: Page, n: number): string =>
  n.toLocaleString(language === 'da' ? 'da-DK' : 'en-GB');
