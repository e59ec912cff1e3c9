import type { Arrivals, MonthArrivals } from '../../cases/statistics/arrivals.ts';
import type { Page } from '../page.ts';
import type { StatisticsData } from './statistics-data.ts';
import {
  barOf,
  cellOf,
  serviceName,
  shareBar,
  shareWords,
  type StatisticsTable,
  type Writing,
} from './statistics-words.ts';

/** How much came digitally, by service and by month, and what was rejected for the way it came. */
export const arrivalTables = (
  data: StatisticsData,
  writing: Writing,
  year: number,
): readonly StatisticsTable[] => [
  byService(data, writing),
  byMonth(data, writing, year),
  rejections(data, writing),
];

function byService(
  { byService: { rows, total } }: StatisticsData,
  writing: Writing,
): StatisticsTable {
  const { t } = writing.page;
  const named = rows.map((row) => ({ name: serviceName(writing, row.service), row }));
  return {
    id: 'digital-by-service',
    title: t('desk-statistics:byService.title'),
    words: [t('desk-statistics:byService.words')],
    columns: [t('desk-statistics:column.service'), ...arrivalColumns(writing)],
    rows: [
      ...named.map(({ name, row }) => [name, ...arrivalCells(writing, row)]),
      [t('desk-statistics:sum'), ...arrivalCells(writing, total)],
    ],
    chart: {
      series: [t('desk-statistics:column.share')],
      rows: named.map(({ name, row }) => ({ label: name, bars: [shareBar(writing, row.share)] })),
      most: 100,
    },
  };
}

function byMonth(
  { byMonth: months }: StatisticsData,
  writing: Writing,
  year: number,
): StatisticsTable {
  const { t } = writing.page;
  const named = months.map((row) => ({ name: monthsIn(writing.page, row, year), row }));
  return {
    id: 'digital-by-month',
    title: t('desk-statistics:byMonth.title'),
    words: [t('desk-statistics:byMonth.words')],
    columns: [t('desk-statistics:column.month'), ...arrivalColumns(writing)],
    rows: named.map(({ name, row }) => [name, ...arrivalCells(writing, row)]),
    chart: {
      series: [t('desk-statistics:column.share')],
      rows: named.map(({ name, row }) => ({ label: name, bars: [shareBar(writing, row.share)] })),
      most: 100,
    },
  };
}

function rejections({ rejections: rows }: StatisticsData, writing: Writing): StatisticsTable {
  const { t } = writing.page;
  const named = rows.map((row) => ({ name: serviceName(writing, row.service), row }));
  return {
    id: 'rejections',
    title: t('desk-statistics:rejections.title'),
    words: [t('desk-statistics:rejections.words')],
    columns: (['service', 'filed', 'rejected', 'takenAfterAll'] as const).map((column) =>
      t(`desk-statistics:column.${column}`),
    ),
    rows: named.map(({ name, row }) => [
      name,
      ...[row.filed, row.rejected, row.takenAfterAll].map((cell) => cellOf(writing, cell)),
    ]),
    chart: {
      series: [t('desk-statistics:column.filed'), t('desk-statistics:column.rejected')],
      rows: named.map(({ name, row }) => ({
        label: name,
        bars: [barOf(writing, row.filed), barOf(writing, row.rejected)],
      })),
    },
  };
}

const arrivalColumns = ({ page: { t } }: Writing): readonly string[] =>
  (['digital', 'other', 'share'] as const).map((column) => t(`desk-statistics:column.${column}`));

const arrivalCells = (writing: Writing, { digital, other, share }: Arrivals) => [
  cellOf(writing, digital),
  cellOf(writing, other),
  shareWords(writing, share),
];

/** A month, or the first and the last of those put together. */
function monthsIn({ language }: Page, { from, to }: MonthArrivals, year: number): string {
  const name = (month: number) =>
    Temporal.PlainDate.from({ year, month, day: 1 }).toLocaleString(
      language === 'da' ? 'da-DK' : 'en-GB',
      {
        month: 'long',
      },
    );
  return from === to ? name(from) : `${name(from)}–${name(to)}`;
}
