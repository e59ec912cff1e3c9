import type { Frame } from '../frame.ts';
import type { Page } from '../page.ts';
import { alert } from './alert.ts';
import { html, type Markup } from './html.ts';

/** On every page for citizens while something is down: that nobody loses a deadline by it, and the way to a proof. */
export const outageNotice = (page: Page, { outages }: Pick<Frame, 'outages'>): Markup =>
  html`${(page.staff ? [] : outages).map((what) =>
    alert(page, {
      kind: 'warning',
      text: html`<strong>${page.t(`layout:outage.${what}`)}.</strong> ${page.t('layout:outage.text')} <a href="/another-way">${page.t('layout:outage.link')}</a>`,
    }),
  )}`;
