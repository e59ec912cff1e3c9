import type { Frame } from '../frame.ts';
import type { Page } from '../page.ts';
import { alert } from './alert.ts';
import { html, type Markup } from './html.ts';

/** What authorities tell citizens today, on every page or on a service's own. Plain text, whatever was written. */
export const publicMessages = (page: Page, { messages }: Pick<Frame, 'messages'>): Markup =>
  html`${(page.staff ? [] : messages)
    .filter(({ service }) => service === undefined || isOf(page.path, service))
    .map(({ text, authority }) =>
      alert(page, {
        kind: 'info',
        text: html`${authority && html`<strong>${page.say(authority)}:</strong> `}${page.say(text)}`,
      }),
    )}`;

const isOf = (path: string, service: string): boolean =>
  path === `/self-service/${service}` || path.startsWith(`/self-service/${service}/`);
