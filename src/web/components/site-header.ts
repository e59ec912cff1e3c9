import type { Page } from '../page.ts';
import type { Frame } from '../frame.ts';
import { csrfField } from './csrf-field.ts';
import { attributes, html, type Markup } from './html.ts';
import { languageSwitch } from './language-switch.ts';
import { sessionUntil } from './session-until.ts';

/** The head of every page. Everything in it is reached without JavaScript, on the narrowest screen too. */
export const siteHeader = (page: Page, frame: Frame, formId?: string): Markup =>
  html`<header class="site-header">${formId !== undefined && defaultButton(page, formId)}${
    frame.demo &&
    html`<p class="demo-banner"><span class="container">${page.t('layout:demo')} <a href="/demo">${page.t('layout:demoLink')}</a></span></p>`
  }<div class="container site-bar"><a class="site-name" href="/"><span class="site-mark" aria-hidden="true"></span><span>${page.t(
    'layout:siteName',
  )}<small>${frame.authority ? page.say(frame.authority) : page.t('layout:tagline')}</small></span></a><div class="site-tools">${languageSwitch(
    page,
    formId,
  )}${who(page, formId)}</div></div><nav class="site-nav" aria-label="${page.t(
    'layout:menu',
  )}"><ul class="container">${links(page).map(
    (link) =>
      html`<li><a href="${link.href}"${attributes({
        'aria-current': currentIn(link.href, page.path),
      })}>${link.text}</a></li>`,
  )}</ul></nav>${sessionUntil(page)}</header>`;

/**
 * The Enter key presses a form's first button in the order of the page. Language and log-in come before the
 * form's own, so this one, which nobody sees, goes first and does what the form's main button does.
 */
const defaultButton = (page: Page, formId: string): Markup =>
  html`<button class="sr-only" type="submit" form="${formId}" name="action" value="next" tabindex="-1" aria-hidden="true">${page.t('components:continue')}</button>`;

/** The page itself, or the part of the portal that it belongs to. */
const currentIn = (href: string, path: string): 'page' | 'true' | undefined => {
  if (href === path) return 'page';
  return href !== '/' && path.startsWith(`${href}/`) ? 'true' : undefined;
};

function links(page: Page): readonly { href: string; text: string }[] {
  const t = page.t;
  return [
    { href: '/', text: t('layout:allServices') },
    ...(page.staff ? [] : [{ href: '/my-cases', text: t('layout:myCases') }]),
    { href: '/status', text: t('layout:status') },
    ...(page.staff ? [{ href: '/caseworker', text: t('layout:desk') }] : []),
  ];
}

function who(page: Page, formId: string | undefined): Markup {
  const person = page.citizen ?? page.staff;
  if (person !== undefined) {
    return html`<form class="site-user" method="post" action="${
      page.staff ? '/caseworker/logout' : '/logout'
    }">${csrfField(
      page.csrf,
    )}<span class="user-name"><span class="sr-only">${page.t('layout:loggedInAs')} </span>${person.name}</span> <button class="link-button" type="submit">${page.t(
      'layout:logOut',
    )}</button></form>`;
  }
  return formId === undefined
    ? html`<a class="log-in" href="/login">${page.t('layout:logIn')}</a>`
    : html`<button class="link-button log-in" type="submit" form="${formId}" name="action" value="log-in">${page.t('layout:logIn')}</button>`;
}
