import { showShortDay } from '../../domain/dates.ts';
import type { Confirmation } from '../../eligibility/law.ts';
import {
  type Confirmable,
  confirmables,
  confirmedStanding,
} from '../../self-services/confirmable.ts';
import type { SelfService } from '../../self-services/define.ts';
import { html, type Part } from '../components/html.ts';
import { partMark } from '../components/standing-mark.ts';
import type { Page } from '../page.ts';

/**
 * Who has confirmed which part of the law, when, and how that word stands. Without these nothing is ever rejected;
 * `words` is undefined where they could not be read.
 */
export const confirmationRows = (
  service: SelfService,
  words: readonly Confirmation[] | undefined,
  today: Temporal.PlainDate,
  page: Page,
): readonly { readonly label: string; readonly value: Part }[] =>
  confirmables(service, today).map((confirmable) => ({
    label: page.t(`rules:confirmed.${confirmable.subject}`),
    value:
      words === undefined
        ? page.t('rules:confirmationsUnknown')
        : said(confirmedStanding(confirmable, words, today), confirmable, page),
  }));

function said(
  { standing, last }: ReturnType<typeof confirmedStanding>,
  { unknown }: Confirmable,
  page: Page,
): Part {
  const mark = partMark(page, standing, unknown);
  return last === undefined ? mark : html`${mark}<br>${givenBy(last, page)}`;
}

/** Whose word it is and from which day. */
export const givenBy = ({ by, on, demo }: Confirmation, { t, language }: Page): string =>
  t(demo ? 'rules:confirmedInvented' : 'rules:confirmedBy', {
    by,
    day: showShortDay(on, language),
  });
