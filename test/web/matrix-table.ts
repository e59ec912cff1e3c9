import { type Row, each, open, citizens, toLogin, service, failures } from './matrix-cells.ts';
import { deskMatrix } from './matrix-desk.ts';
import { ownMatrix } from './matrix-own.ts';

export { type Actor, actors, type Row } from './matrix-cells.ts';

/** What everybody gets at every route. A route that is not here fails the test, and so does a row without its route. */
export const matrix: Readonly<Record<string, Row>> = {
  'USE /demo-mitid': open('400'),
  'GET /health': open(),
  'GET /ready': open(),
  'GET /': open(),
  'GET /accessibility': open(),
  'GET /was': open('302 /accessibility'),
  'GET /privacy': open(),
  'GET /robots.txt': open(),
  'GET /.well-known/security.txt': open(),
  'GET /rules': open(),
  'GET /another-way': open(),

  // Without a notice that the provider has signed.
  'POST /login/backchannel': open('400'),
  'GET /login': { own: each('303 /demo-mitid/auth', citizens('303 /')) },
  'GET /login/callback': { own: each('303 /login/expired', citizens('303 /')) },
  ...failures('/login'),
  'POST /logout': { own: each('303 /logged-out', citizens('303 /demo-mitid/session/end')) },
  'GET /logged-out': open(),

  'GET /my-sessions': { own: each(toLogin, citizens('200')) },
  'POST /my-sessions': { own: each(toLogin, citizens('303 /my-sessions')) },
  'POST /my-sessions/extend': { own: each(toLogin, citizens('200')) },
  'POST /my-sessions/again': { own: each(toLogin, citizens('303 /login')) },
  'GET /resume': open(),
  'POST /resume': open('422'),
  'GET /kept': { own: each(toLogin, citizens('200')) },
  'POST /kept': { own: each(toLogin, citizens('303 /kept')) },

  'GET /self-service/:service/': open(),
  'POST /self-service/:service/': open(`303 ${service}/destination`),
  // Nobody here was rejected on paper.
  'POST /self-service/:service/earlier-answers': open(`303 ${service}`),
  'GET /self-service/:service/for-whom': { own: each(toLogin, citizens('200')) },
  'POST /self-service/:service/for-whom': { own: each(toLogin, citizens('422')) },
  'GET /self-service/:service/another-way': open(),
  'POST /self-service/:service/another-way': open('303 /referral/:reference'),
  'GET /self-service/:service/paper-form': open(),
  'GET /self-service/:service/paper-form.pdf': open(),
  'GET /self-service/:service/saved': { own: each(`303 ${service}`, citizens('200')) },
  'POST /self-service/:service/saved': open(`303 ${service}/saved`),
  'GET /self-service/:service/summary': {
    own: each(toLogin, citizens(`303 ${service}/destination`)),
  },
  'POST /self-service/:service/summary': {
    own: each(`303 ${service}/summary`, { citizen: `303 ${service}/destination` }),
    foreign: each(`303 ${service}/summary`),
  },
  // This errand asks for no such document.
  'GET /self-service/:service/attachments/:attachment': { own: each(toLogin, citizens('404')) },
  'POST /self-service/:service/attachments/:attachment': open('404'),
  'USE /self-service/:service/:step': { own: each(toLogin, citizens('200')) },
  'GET /self-service/:service/:step': { own: each(toLogin, citizens('200')) },
  'POST /self-service/:service/:step': { own: each(toLogin, citizens('422')) },

  'GET /receipt/:reference': {
    own: each(toLogin, { citizen: '200 sees', otherCitizen: '404' }),
    foreign: each(toLogin, citizens('404')),
  },
  'GET /receipt/:reference/pdf': {
    own: each(toLogin, { citizen: '200', otherCitizen: '404' }),
    foreign: each(toLogin, citizens('404')),
  },
  // Nothing was asked on the case.
  'POST /receipt/:reference/answer': {
    own: each(toLogin, { citizen: '409 sees', otherCitizen: '404' }),
    foreign: each(toLogin, citizens('404')),
  },
  'GET /referral/:reference': {
    own: each('200', { citizen: '200 sees' }),
    foreign: each('200'),
  },
  'GET /referral/:reference/pdf': {
    own: each('303 /referral/:reference', { citizen: '200' }),
    foreign: each('303 /referral/:reference'),
  },
  'POST /referral/:reference': { own: each('303 /referral/:reference'), foreign: each('422') },
  'GET /status': open(),
  'POST /status': { own: each('200'), foreign: each('422') },
  'POST /addresses': open(),
  'GET /my-cases': { own: each(toLogin, citizens('200')) },
  'GET /my-cases/looks': { own: each(toLogin, citizens('200')) },
  ...ownMatrix,
  'GET /my-data': { own: each(toLogin, citizens('200')) },
  'POST /my-data/pdf': { own: each(toLogin, citizens('200')) },
  'POST /my-data/json': {
    own: each(toLogin, { citizen: '200 sees', otherCitizen: '200' }),
  },
  'GET /my-cases/:reference/looks': {
    own: each(toLogin, { citizen: '200', otherCitizen: '404' }),
    foreign: each(toLogin, citizens('404')),
  },

  'GET /my-cases/:reference/documents': {
    own: each(toLogin, { citizen: '200', otherCitizen: '404' }),
    foreign: each(toLogin, citizens('404')),
  },
  // Without a file.
  'POST /my-cases/:reference/documents': {
    own: each(toLogin, { citizen: '422', otherCitizen: '404' }),
    foreign: each(toLogin, citizens('404')),
  },
  'GET /my-cases/:reference/documents/cover-sheet.pdf': {
    own: each(toLogin, { citizen: '200', otherCitizen: '404' }),
    foreign: each(toLogin, citizens('404')),
  },
  // There is none in the case.
  'GET /my-cases/:reference/documents/:document': {
    own: each(toLogin, citizens('404')),
    foreign: each(toLogin, citizens('404')),
  },

  'GET /demo': open(),
  'GET /demo/mailbox': open('200 sees'),
  'GET /demo/mailbox/:key': { own: each('200 sees'), foreign: each('404') },
  'GET /demo/mailbox/:key/:letter': { own: each('200 sees'), foreign: each('404') },
  'GET /demo/mailbox/:key/:letter/pdf': { own: each('200'), foreign: each('404') },

  ...deskMatrix,
};
