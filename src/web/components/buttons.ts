import type { Page } from '../page.ts';
import { attributes, html, type Markup } from './html.ts';

export interface ButtonModel {
  readonly text: string;
  readonly kind?: 'primary' | 'secondary' | 'tertiary' | 'warning' | undefined;
  /** What the form's handler is asked to do: name `action`. */
  readonly action?: string | undefined;
  /** Another name than `action`, with `action` as its value. */
  readonly name?: string | undefined;
  /** Id of the form it belongs to, when it stands outside. */
  readonly form?: string | undefined;
}

/** A button that sends its form. */
export const button = (model: ButtonModel): Markup =>
  html`<button class="button button-${model.kind ?? 'primary'}" type="submit"${attributes({
    name: model.action === undefined ? undefined : (model.name ?? 'action'),
    value: model.action,
    form: model.form,
  })}>${model.text}</button>`;

/** A link that looks like a button: it leads somewhere, and changes nothing. */
export const buttonLink = (model: {
  readonly text: string;
  readonly href: string;
  readonly kind?: ButtonModel['kind'];
}): Markup =>
  html`<a class="button button-${model.kind ?? 'primary'}" href="${model.href}">${model.text}</a>`;

/** The row of buttons that ends a form. The first is the main one. */
export const formButtons = (buttons: readonly Markup[]): Markup =>
  html`<div class="button-row">${buttons}</div>`;

/** Prints the page; shown only where JavaScript can do it. */
export const printButton = (page: Page): Markup =>
  html`<button class="button button-secondary" type="button" data-print hidden>${page.t('components:print')}</button>`;
