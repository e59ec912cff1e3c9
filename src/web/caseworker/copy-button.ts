import { html, type Markup } from '../components/html.ts';
import type { Page } from '../page.ts';

/** What a caseworker carries over into another system. */
export type Copied = 'reference' | 'name' | 'number' | 'address';

/** Copies a text when it is pressed; shown only where a script and a clipboard are there to do it. */
export const copyButton = ({ t }: Page, what: Copied, text: string): Markup =>
  html`<button class="copy" type="button" data-copy="${text}" data-copied="${t(
    `case:copied.${what}`,
  )}" data-failed="${t('case:copy.failed')}" hidden>${t('case:copy.button')}<span class="sr-only"> ${t(
    `case:copy.${what}`,
  )}</span></button>`;
