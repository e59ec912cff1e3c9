import type { Confirmable, ConfirmedStanding } from '../../self-services/confirmable.ts';
import type { Page } from '../page.ts';
import { html, type Markup } from './html.ts';
import { icon, type IconName } from './icon.ts';

/** How a part of the law stands: a shape and words of its own for each, so that nobody has to see its colour. */
export const standingMark = (page: Page, standing: ConfirmedStanding): Markup =>
  html`<span class="standing standing-${standing}">${icon(shapes[standing])}${page.t(
    `law:standing.${standing}`,
  )}</span>`;

/** What nobody knows of a part: it is not in order, however fresh the word on it is. */
export const partMark = (page: Page, standing: ConfirmedStanding, unknown: Unknown): Markup =>
  unknown === undefined
    ? standingMark(page, standing)
    : html`<span class="standing standing-outdated">${icon('warning')}${page.t(
        `law:unknown.${unknown}`,
      )}</span>${standing !== 'green' && html`<br>${standingMark(page, standing)}`}`;

type Unknown = Confirmable['unknown'];

const shapes: Record<ConfirmedStanding, IconName> = {
  green: 'success',
  amber: 'warning',
  red: 'error',
  unconfirmed: 'info',
  outdated: 'warning',
};
