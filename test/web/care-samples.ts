import { components } from '../../src/web/components/index.ts';
import type { Page } from '../../src/web/page.ts';

const both = (text: string) => ({ da: text, en: text });

/** What pages say of a session that ends, and of what is new since a form was begun. */
export const careSamples = {
  newsNotice: (page: Page, text: string) =>
    components.newsNotice(page, {
      news: {
        law: true,
        form: true,
        values: [{ what: both(text), before: both(text), now: both(text) }],
        basis: both(text),
        askedAgain: both(text),
      },
    }),
  sessionWarning: (page: Page, text: string) =>
    components.sessionWarning({
      ...page,
      csrf: text,
      session: { until: text, last: text, idle: text, absolute: text },
    }),
};
