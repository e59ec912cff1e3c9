import type { Frame } from '../frame.ts';
import type { Page } from '../page.ts';
import { alert } from './alert.ts';
import { html, type Markup } from './html.ts';

/**
 * On every page for citizens while something is down: that nobody loses a deadline by it, and the way to a proof. And
 * what else could not be looked up for the reader.
 */
export const outageNotice = (
  page: Page,
  { outages, notLookedUp = [] }: Pick<Frame, 'outages' | 'notLookedUp'>,
): Markup =>
  html`${(page.staff ? [] : outages).map((what) =>
    alert(page, {
      kind: 'warning',
      text: html`<strong>${page.t(`layout:outage.${what}`)}.</strong> ${page.t('layout:outage.text')} <a href="/another-way">${page.t('layout:outage.link')}</a>`,
    }),
  )}${notLookedUp.map((what) =>
    alert(page, { kind: 'info', text: page.t(`layout:notLookedUp.${what}`) }),
  )}`;
