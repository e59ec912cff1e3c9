import { caseViewKinds } from '../../cases/case-views.ts';
import type { QueueCounts } from '../../cases/ports/case-queue.ts';
import type { Language } from '../../domain/language.ts';
import type { Page } from '../page.ts';
import { addressOf, named, type QueueFilters } from './queue-filters.ts';

/** The views beside each other, each with the number of its cases. What else is chosen goes along. */
export const tabsOf = (
  { t, language }: Page,
  filters: QueueFilters,
  { views }: Pick<QueueCounts, 'views'>,
) =>
  caseViewKinds.map((view) => ({
    text: t(`desk-queue:view.${view}`),
    count: showNumber(views[view], language),
    href: addressOf({ ...named(filters), view }),
    isCurrent: view === filters.view,
  }));

/** A number as it is written in that language. */
export const showNumber = (number: number, language: Language): string =>
  formats[language].format(number);

const formats = { da: new Intl.NumberFormat('da-DK'), en: new Intl.NumberFormat('en-GB') };
