import type { NewsSince } from '../../cases/news-since.ts';
import type { Frame } from '../frame.ts';
import type { Page } from '../page.ts';
import { alert } from './alert.ts';
import { html, type Markup } from './html.ts';

/** What was changed since the reader began the form that they come back to, and what is asked again. */
export const newsNotice = (page: Page, { news }: Pick<Frame, 'news'>): Markup =>
  news === undefined
    ? html``
    : alert(page, {
        kind: 'warning',
        heading: page.t(news.law ? 'resume:news.law' : 'resume:news.form'),
        paragraphs: linesOf(news, page),
      });

function linesOf(news: NewsSince, { t, say }: Page): readonly string[] {
  const { values, basis, askedAgain } = news;
  return [
    ...values.map(({ what, before, now }) =>
      before && now
        ? t('resume:news.value', { what: say(what), before: say(before), now: say(now) })
        : t('resume:news.unvalued', { what: say(what) }),
    ),
    ...(basis ? [t('resume:news.basis', { basis: say(basis) })] : []),
    ...(news.law && values.length === 0 && !basis ? [t('resume:news.unknown')] : []),
    ...(news.law && news.form ? [t('resume:news.formToo')] : []),
    askedAgain ? t('resume:news.again', { step: say(askedAgain) }) : t('resume:news.kept'),
  ];
}
