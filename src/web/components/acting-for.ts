import type { Page } from '../page.ts';
import { html, type Markup } from './html.ts';

/** For whom the reader acts and on what footing, with the way to choose anew; nothing where they act for themself. */
export const actingFor = ({ acting, t }: Pick<Page, 'acting' | 't'>): Markup =>
  html`${
    acting &&
    html`<div class="acting-for"><p><strong>${t(`acting:banner.${acting.as}`, {
      name: acting.name,
    })}</strong> ${t('acting:banner.you', { name: acting.name })} <a href="${acting.change}">${t('acting:banner.change')}</a></p></div>`
  }`;
