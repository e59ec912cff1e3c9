import type { Page } from '../page.ts';
import { html, type Markup } from './html.ts';

/** The token that every form carries. */
export const csrfField = (token: string): Markup =>
  html`<input type="hidden" name="_csrf" value="${token}">`;

/** For whom the form is, where the reader acts for somebody. */
export const forWhomField = ({ acting }: Pick<Page, 'acting'>): Markup =>
  html`${acting && html`<input type="hidden" name="forWhom" value="${acting.key}">`}`;
