import type { Ask } from './load.ts';
import { tenFields, wrongAnswers } from './ten-fields.ts';
import type { Visitor } from './visitors.ts';

const service = `/self-service/${tenFields.id}`;
const step = `${service}/${tenFields.steps[0].id}`;

/** The step as somebody sees it who just logged in. */
export const blankForm = ({ cookie }: Visitor): Ask => ({ path: step, headers: { cookie } });

/** Ten wrong answers: the page comes back with every value and ten errors (422). */
export const wrongForm = (visitor: Visitor): Ask =>
  post(step, visitor, { ...wrongAnswers, action: 'next' });

/** The button that sends: a case, its event, its letter (303). */
export const submission = (visitor: Visitor): Ask =>
  post(`${service}/summary`, visitor, {
    draft: visitor.draft,
    version: String(visitor.version),
    action: 'send',
  });

const post = (
  path: string,
  { cookie, csrf }: Visitor,
  fields: Readonly<Record<string, string>>,
): Ask => ({
  path,
  method: 'POST',
  headers: {
    cookie,
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
  },
  body: new URLSearchParams({ ...fields, _csrf: csrf }).toString(),
});
