import { fates } from '../../cases/statistics/count-case.ts';
import type { Decisions } from '../../cases/statistics/outcomes.ts';
import type { StatisticsData } from './statistics-data.ts';
import { equalTreatment } from './equal-treatment.ts';
import {
  barOf,
  cellOf,
  daysBar,
  serviceName,
  spreadCells,
  type StatisticsTable,
  type Writing,
} from './statistics-words.ts';

/** What became of referrals, and how long people waited: for a first word, and for a decision. */
export const timeTables = (data: StatisticsData, writing: Writing): readonly StatisticsTable[] => [
  decisions(data, writing),
  referrals(data, writing),
  contact(data, writing),
  abandonment(data, writing),
];

function decisions(
  { decisions: { rows, all } }: StatisticsData,
  writing: Writing,
): StatisticsTable {
  const { t } = writing.page;
  const named = rows.map((row) => ({ name: serviceName(writing, row.service), row }));
  const lines: readonly { name: string; row: Decisions }[] = [
    ...named,
    { name: t('desk-statistics:comparable'), row: all },
  ];
  return {
    id: 'time-to-decision',
    title: t('desk-statistics:decisions.title'),
    words: [t('desk-statistics:decisions.words'), t('desk-statistics:spread')],
    monitor: equalTreatment(named, writing.page),
    columns: (['service', 'digitalHalf', 'digitalNinth', 'otherHalf', 'otherNinth'] as const).map(
      (column) => t(`desk-statistics:column.${column}`),
    ),
    rows: lines.map(({ name, row }) => [
      name,
      ...spreadCells(writing, row.digital),
      ...spreadCells(writing, row.other),
    ]),
    chart: {
      series: [t('desk-statistics:column.digitalHalf'), t('desk-statistics:column.otherHalf')],
      rows: lines.map(({ name, row }) => ({
        label: name,
        bars: [daysBar(writing, row.digital?.median), daysBar(writing, row.other?.median)],
      })),
    },
  };
}

function referrals(
  { referrals: { rows, sums } }: StatisticsData,
  writing: Writing,
): StatisticsTable {
  const { t } = writing.page;
  return {
    id: 'referrals',
    title: t('desk-statistics:referrals.title'),
    words: [t('desk-statistics:referrals.words')],
    columns: [
      t('desk-statistics:column.standing'),
      ...fates.map((fate) => t(`desk-statistics:fate.${fate}`)),
      t('desk-statistics:sum'),
    ],
    rows: [
      ...rows.map((row) => [
        t(`desk-statistics:standing.${row.standing}`),
        ...fates.map((fate) => cellOf(writing, row.fates[fate])),
        row.sum,
      ]),
      [
        t('desk-statistics:sum'),
        ...fates.map((fate) => sums[fate]),
        rows.reduce((all, { sum }) => all + sum, 0),
      ],
    ],
    chart: {
      series: [t('desk-statistics:sum')],
      rows: fates.map((fate) => ({
        label: t(`desk-statistics:fate.${fate}`),
        bars: [barOf(writing, sums[fate])],
      })),
    },
  };
}

function contact({ contact: { rows, all } }: StatisticsData, writing: Writing): StatisticsTable {
  const { t } = writing.page;
  const lines = [
    ...rows.map(({ standing, spread }) => ({
      name: t(`desk-statistics:standing.${standing}`),
      spread,
    })),
    { name: t('desk-statistics:allTogether'), spread: all },
  ];
  return {
    id: 'first-contact',
    title: t('desk-statistics:contact.title'),
    words: [t('desk-statistics:contact.words'), t('desk-statistics:spread')],
    columns: (['standing', 'half', 'ninth'] as const).map((column) =>
      t(`desk-statistics:column.${column}`),
    ),
    rows: lines.map(({ name, spread }) => [name, ...spreadCells(writing, spread)]),
    chart: {
      series: [t('desk-statistics:column.half'), t('desk-statistics:column.ninth')],
      rows: lines.map(({ name, spread }) => ({
        label: name,
        bars: [daysBar(writing, spread?.median), daysBar(writing, spread?.ninth)],
      })),
    },
  };
}

function abandonment({ abandonment: services }: StatisticsData, writing: Writing): StatisticsTable {
  const { t } = writing.page;
  const lines = services.flatMap(({ service, begun, steps }) =>
    steps.map((step) => ({
      name: `${serviceName(writing, service)}: ${stepName(writing, service, step.step)}`,
      begun,
      ...step,
    })),
  );
  return {
    id: 'abandonment',
    title: t('desk-statistics:abandonment.title'),
    words: [t('desk-statistics:abandonment.words'), t('desk-statistics:abandonment.whole')],
    columns: (['step', 'left', 'begun', 'partOfBegun'] as const).map((column) =>
      t(`desk-statistics:column.${column}`),
    ),
    rows: lines.map(({ name, left, begun, percent }) => [
      name,
      cellOf(writing, left),
      cellOf(writing, begun),
      percent === undefined
        ? t('desk-statistics:none')
        : t('desk-statistics:percent', { n: percent }),
    ]),
    chart: {
      series: [t('desk-statistics:column.left')],
      rows: lines.map(({ name, left }) => ({ label: name, bars: [barOf(writing, left)] })),
    },
  };
}

/** The step that was answered last. */
function stepName({ page, services }: Writing, service: string, id: string): string {
  const step = services.find((each) => each.id === service)?.steps.find((each) => each.id === id);
  return step === undefined
    ? page.t('desk-statistics:beforeFirst')
    : page.t('desk-statistics:after', { step: page.say(step.title) });
}
