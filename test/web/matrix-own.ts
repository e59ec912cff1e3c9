import { citizens, each, type Row, toLogin } from './matrix-cells.ts';

/** What only whoever sent a case gets; to another citizen it is not there. */
const own = (outcome: string): Row => ({
  own: each(toLogin, { citizen: outcome, otherCitizen: '404' }),
  foreign: each(toLogin, citizens('404')),
});

/** A citizen's case after it was sent. Nothing was asked on it, or decided; and nobody fills in a form. */
export const ownMatrix: Readonly<Record<string, Row>> = {
  'GET /my-cases/:reference': own('200 sees'),
  'POST /my-cases/:reference/answer': own('409 sees'),
  // Somebody else's case that the citizen is asked to sign; of a foreign one, nobody here is.
  'GET /signatures/:reference': own('200'),
  'POST /signatures/:reference': own('422'),
  'GET /my-cases/:reference/withdraw': own('200'),
  'POST /my-cases/:reference/withdraw': own('422'),
  'GET /my-cases/:reference/complain': own('303 /my-cases/:reference'),
  'POST /my-cases/:reference/complain': own('422'),
  'GET /my-cases/:reference/contact': own('200'),
  'POST /my-cases/:reference/contact': own('422'),
  'GET /my-cases/:reference/letters/:letter': own('200 sees'),
  'GET /my-cases/:reference/letters/:letter/pdf': own('200'),
};
