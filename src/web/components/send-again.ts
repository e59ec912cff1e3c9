import type { Raw } from '../../self-services/raw.ts';
import { button } from './buttons.ts';
import { html, type Markup } from './html.ts';

/** A form that could not be taken, to be sent once more as it was: every field is in the page, unseen. */
export function sendAgain(model: {
  readonly action: string;
  readonly fields: Raw;
  readonly text: string;
}): Markup {
  const inputs = Object.entries(model.fields).flatMap(([name, value]) =>
    typeof value === 'string'
      ? hidden(name, value)
      : value.map((each) => hidden(`${name}[]`, each)),
  );
  return html`<form method="post" action="${model.action}">${inputs}${button({ text: model.text })}</form>`;
}

const hidden = (name: string, value: string): Markup =>
  html`<input type="hidden" name="${name}" value="${value}">`;
