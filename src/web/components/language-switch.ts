import { type Language, languages } from '../../domain/language.ts';
import type { Page } from '../page.ts';
import { attributes, html, type Markup } from './html.ts';

const names: Record<Language, string> = { da: 'Dansk', en: 'English' };

/** Links to the page in each language; on a page with a form, buttons of it that save first. */
export const languageSwitch = (page: Page, formId?: string): Markup =>
  html`<ul class="language-switch" aria-label="${page.t('layout:chooseLanguage')}">${languages.map(
    (language) => html`<li>${choice(page, language, formId)}</li>`,
  )}</ul>`;

function choice(page: Page, language: Language, formId: string | undefined): Markup {
  if (language === page.language) {
    return html`<strong class="language-now"${attributes({ lang: language })}>${names[language]}</strong>`;
  }
  return formId === undefined
    ? html`<a href="${page.path}?lang=${language}" hreflang="${language}" lang="${language}">${names[language]}</a>`
    : html`<button class="link-button" type="submit" form="${formId}" name="action" value="language:${language}" lang="${language}">${names[language]}</button>`;
}
