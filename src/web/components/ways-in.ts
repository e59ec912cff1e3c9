import type { ContactPoint } from '../../domain/authority.ts';
import { closedWords } from '../closed-words.ts';
import type { Page } from '../page.ts';
import { html, type Markup, type Part } from './html.ts';

export interface WayInCard {
  readonly title: string;
  /** Who may use it, in plain words. */
  readonly who: string;
  readonly note?: Part;
  readonly withoutMitId?: boolean | undefined;
  /** A link or button that takes this way. */
  readonly action?: Markup | undefined;
}

/** One way in, as a full choice among equals. */
export const wayInCard = (page: Page, model: WayInCard): Markup =>
  html`<section class="card way-in"><div class="card-content"><h3 class="card-heading">${model.title}</h3><p>${
    model.who
  }</p>${model.withoutMitId && html`<p class="way-in-mitid">${page.t('components:withoutMitId')}</p>`}${
    model.note && html`<p>${model.note}</p>`
  }${model.action}</div></section>`;

/** How to reach an authority. What is not known is said to be, with the way on. */
export function contactBlock(
  page: Page,
  model: { readonly name?: string | undefined; readonly contact: ContactPoint },
): Markup {
  const { phone, visit, openingHours, website, postal, closed = [] } = model.contact;
  return html`<address class="contact">${model.name && html`<p><strong>${model.name}</strong></p>`}<p>${
    phone === undefined
      ? phoneUnknown(page)
      : html`${page.t('layout:help.phone')} <a class="phone" href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${unbroken(phone)}</a>`
  }</p>${openingHours && html`<p>${page.t('layout:help.openingHours')} ${page.say(openingHours)}</p>`}${closed.map(
    (each) => html`<p><strong>${closedWords(each, page)}</strong></p>`,
  )}${
    visit && html`<p>${page.t('layout:help.visit')} ${visit}</p>`
  }${postal && html`<p>${page.t('components:postal')} ${postal}</p>`}${
    isWebAddress(website) &&
    html`<p>${page.t('layout:help.website')} <a href="${website}">${bare(website)}</a></p>`
  }</address>`;
}

/** A number that stays on one line. */
const unbroken = (phone: string): string => phone.replaceAll(' ', '\u00A0');

const phoneUnknown = (page: Page): Markup =>
  html`${page.t('layout:help.phoneUnknown')} <a href="https://www.borger.dk">${page.t('layout:help.phoneUnknownLink')}</a>.`;

/** Only http addresses become links, whatever a register says. */
const isWebAddress = (address: string | undefined): address is string =>
  address !== undefined && /^https?:\/\//.test(address);

const bare = (address: string): string => address.replace(/^https?:\/\//, '').replace(/\/$/, '');
