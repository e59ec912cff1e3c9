import { showShortDay } from '../../domain/dates.ts';
import type { Confirmation } from '../../eligibility/law.ts';
import type { Page } from '../page.ts';

const subjects = ['legal-basis', 'amounts', 'complaint-guidance'] as const;

/** Who has confirmed which part of the law, and when. Without these nothing is ever rejected. */
export const confirmationRows = (words: readonly Confirmation[] | undefined, page: Page) =>
  subjects.map((subject) => ({
    label: page.t(`rules:confirmed.${subject}`),
    value:
      words === undefined
        ? page.t('rules:confirmationsUnknown')
        : said(
            words.filter((word) => word.subject === subject),
            page,
          ),
  }));

function said(words: readonly Confirmation[], { t, language }: Page): string | string[] {
  if (words.length === 0) return t('rules:notConfirmed');
  return words.map(({ by, on, demo }) =>
    t(demo ? 'rules:confirmedInvented' : 'rules:confirmedBy', {
      by,
      day: showShortDay(on, language),
    }),
  );
}
