import { html, type Markup } from './html.ts';

/** The token that every form carries. */
export const csrfField = (token: string): Markup =>
  html`<input type="hidden" name="_csrf" value="${token}">`;
