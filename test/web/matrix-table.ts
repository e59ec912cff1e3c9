/** Everybody who can stand at a route: by their login, or by none. */
export const actors = [
  'anonymous',
  'citizen',
  'otherCitizen',
  'caseworker',
  'counter',
  'lead',
  'auditor',
  'administrator',
  'otherAuthority',
] as const;
export type Actor = (typeof actors)[number];

/**
 * What an actor gets: the status, where a redirect leads, and `sees` where the page shows what lies in the case.
 * `:reference` stands for the one that was asked for.
 */
export type Cells = Readonly<Record<Actor, string>>;

/** `own`: of the citizen, at the staff's authority. `foreign`: of nobody here; what does not exist must look the same. */
export interface Row {
  readonly own: Cells;
  readonly foreign?: Cells;
}

const each = (outcome: string, but: Partial<Cells> = {}): Cells => ({
  ...(Object.fromEntries(actors.map((actor) => [actor, outcome])) as Cells),
  ...but,
});
const open = (outcome = '200'): Row => ({ own: each(outcome) });
const citizens = (outcome: string) => ({ citizen: outcome, otherCitizen: outcome });
const outside = (outcome: string) => ({ anonymous: outcome, ...citizens(outcome) });
const toLogin = '303 /login';
const toDeskLogin = '303 /caseworker/login';
const service = '/self-service/address-change';

const failures = (folder: string): Record<string, Row> => ({
  [`GET ${folder}/cancelled`]: open(),
  [`GET ${folder}/expired`]: open(),
  [`GET ${folder}/failed`]: open('403'),
  [`GET ${folder}/too-low`]: open('403'),
  [`GET ${folder}/unavailable`]: open('503'),
});

const workers = ['caseworker', 'counter', 'lead', 'otherAuthority'] as const;
const desk = (outcome: string, but: Partial<Cells> = {}): Cells =>
  each('403', {
    ...outside(toDeskLogin),
    ...Object.fromEntries(workers.map((actor) => [actor, outcome])),
    ...but,
  });
const administrators = (outcome: string): Cells =>
  each('403', { ...outside(toDeskLogin), administrator: outcome });
const act = (counter: '422 sees' | '403'): Row => ({
  own: desk('422 sees', { counter, otherAuthority: '404' }),
  foreign: desk('404', { counter: counter === '422 sees' ? '404' : '403' }),
});

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

  'GET /login': { own: each('303 /demo-mitid/auth', citizens('303 /')) },
  'GET /login/callback': { own: each('303 /login/expired', citizens('303 /')) },
  ...failures('/login'),
  'POST /logout': { own: each('303 /logged-out', citizens('303 /demo-mitid/session/end')) },
  'GET /logged-out': open(),

  'GET /self-service/:service/': open(),
  'POST /self-service/:service/': open(`303 ${service}/destination`),
  'GET /self-service/:service/another-way': open(),
  'POST /self-service/:service/another-way': open('303 /referral/:reference'),
  'GET /self-service/:service/paper-form': open(),
  'GET /self-service/:service/paper-form.pdf': open(),
  'GET /self-service/:service/summary': {
    own: each(toLogin, citizens(`303 ${service}/destination`)),
  },
  'POST /self-service/:service/summary': {
    own: each(`303 ${service}/summary`, { citizen: `303 ${service}/destination` }),
    foreign: each(`303 ${service}/summary`),
  },
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
  'GET /my-cases': { own: each(toLogin, citizens('200')) },
  'GET /my-cases/looks': { own: each(toLogin, citizens('200')) },
  'GET /my-cases/:reference/looks': {
    own: each(toLogin, { citizen: '200', otherCitizen: '404' }),
    foreign: each(toLogin, citizens('404')),
  },

  'GET /demo': open(),
  'GET /demo/mailbox': open('200 sees'),
  'GET /demo/mailbox/:key': { own: each('200 sees'), foreign: each('404') },
  'GET /demo/mailbox/:key/:letter': { own: each('200 sees'), foreign: each('404') },
  'GET /demo/mailbox/:key/:letter/pdf': { own: each('200'), foreign: each('404') },

  'GET /caseworker/login': { own: each('303 /caseworker', outside('303 /demo-mitid/auth')) },
  'GET /caseworker/login/callback': {
    own: each('303 /caseworker', outside('303 /caseworker/login/expired')),
  },
  ...failures('/caseworker/login'),
  'GET /caseworker/login/disabled': open('403'),
  'POST /caseworker/logout': {
    own: each('303 /demo-mitid/session/end', outside('303 /caseworker/logged-out')),
  },
  'GET /caseworker/logged-out': open(),
  'GET /caseworker/': {
    own: desk('200', { auditor: '303 /caseworker/log', administrator: '303 /caseworker/law' }),
  },
  'GET /caseworker/search': { own: desk('303 /caseworker') },
  'POST /caseworker/search': {
    own: desk('303 /caseworker/cases/:reference', { otherAuthority: '200' }),
    foreign: desk('200'),
  },
  // Asked for among what nobody can take.
  'POST /caseworker/take-next': { own: desk('200', { counter: '403' }) },
  'GET /caseworker/register': { own: desk('200') },
  'GET /caseworker/register/:service': { own: desk('200') },
  'POST /caseworker/register': { own: desk('422') },
  'POST /caseworker/register/:service': { own: desk('422') },
  'GET /caseworker/assist': { own: desk('200') },
  'POST /caseworker/assist': { own: desk('303 /caseworker/assist') },
  'GET /caseworker/export': { own: desk('200', { counter: '403' }) },
  'GET /caseworker/export.csv': { own: desk('200', { counter: '403' }) },
  // Without having said what for, nobody takes names out.
  'POST /caseworker/export.csv': {
    own: each('403', { ...outside(toDeskLogin), lead: '422' }),
  },
  'GET /caseworker/statistics': {
    own: each('403', { ...outside(toDeskLogin), lead: '200', administrator: '200' }),
  },
  'GET /caseworker/statistics/:table': {
    own: each('403', { ...outside(toDeskLogin), lead: '200', administrator: '200' }),
  },
  'GET /caseworker/law': { own: administrators('200') },
  'GET /caseworker/law/:service/:subject': { own: administrators('200') },
  // Without having read it, nobody confirms anything.
  'POST /caseworker/law/:service/:subject': { own: administrators('409') },
  'GET /caseworker/log': {
    own: each('403', { ...outside(toDeskLogin), auditor: '200' }),
  },
  'GET /caseworker/log/csv': {
    own: each('403', { ...outside(toDeskLogin), auditor: '200' }),
  },
  'GET /caseworker/cases/:reference': {
    own: desk('200 sees', { otherAuthority: '404' }),
    foreign: desk('404'),
  },
  'POST /caseworker/cases/:reference/number': {
    own: desk('200 sees', { otherAuthority: '404' }),
    foreign: desk('404'),
  },
  'GET /caseworker/cases/:reference/file': {
    own: desk('200', { counter: '403', otherAuthority: '404' }),
    foreign: desk('404', { counter: '403' }),
  },
  // Nobody has said what it is for.
  'POST /caseworker/cases/:reference/file/pdf': {
    own: desk('422', { counter: '403', otherAuthority: '404' }),
    foreign: desk('404', { counter: '403' }),
  },
  'GET /caseworker/cases/:reference/letters/:letter/pdf': {
    own: desk('200', { otherAuthority: '404' }),
    foreign: desk('404'),
  },
  'POST /caseworker/cases/:reference/take': act('403'),
  'POST /caseworker/cases/:reference/assign': act('403'),
  'POST /caseworker/cases/:reference/give-back': act('403'),
  'POST /caseworker/cases/:reference/reopen': act('403'),
  'POST /caseworker/cases/:reference/transfer': act('403'),
  'POST /caseworker/cases/:reference/take-over': {
    own: desk('303 /caseworker/cases/:reference', { otherAuthority: '404' }),
    foreign: desk('404'),
  },
  'POST /caseworker/cases/:reference/leave': {
    own: desk('303 /caseworker', { otherAuthority: '404' }),
    foreign: desk('404'),
  },
  'POST /caseworker/cases/:reference/contact': act('422 sees'),
  'POST /caseworker/cases/:reference/release': act('403'),
  'POST /caseworker/cases/:reference/ask': act('403'),
  'POST /caseworker/cases/:reference/decide': act('403'),
  'POST /caseworker/cases/:reference/retry-letter': act('403'),
  'POST /caseworker/cases/:reference/settle-letter': act('403'),
  'POST /caseworker/cases/:reference/carry-out': act('403'),
  'POST /caseworker/cases/:reference/grant-exception': act('403'),
  'POST /caseworker/cases/:reference/end-exception': act('403'),
  'POST /caseworker/cases/:reference/appeal': act('403'),
  'POST /caseworker/cases/:reference/appeal-end': act('403'),
  'POST /caseworker/cases/:reference/close': act('403'),
  'POST /caseworker/cases/:reference/withdraw': act('403'),
  'POST /caseworker/cases/:reference/answer': act('403'),
  'POST /caseworker/cases/:reference/demand': act('403'),
  'POST /caseworker/cases/:reference/paid': act('403'),
  'POST /caseworker/cases/:reference/waive': act('403'),
  // A change of address decides no exemption, whoever asks.
  'POST /caseworker/cases/:reference/decide-exemption': {
    own: desk('409 sees', { otherAuthority: '404' }),
    foreign: desk('404'),
  },
  'POST /caseworker/cases/:reference/note': act('422 sees'),
  'POST /caseworker/cases/:reference/ask-grounds': act('422 sees'),
  'POST /caseworker/cases/:reference/write-grounds': act('422 sees'),
  'POST /caseworker/cases/:reference/record-grounds': act('422 sees'),
  'POST /caseworker/cases/:reference/offer-help': act('422 sees'),
  'POST /caseworker/cases/:reference/extraordinary': act('403'),
  'POST /caseworker/cases/:reference/accept-channel': act('403'),
  'POST /caseworker/cases/:reference/reject-channel': act('403'),
  'POST /caseworker/cases/:reference/confirm-rejection': act('403'),
  'POST /caseworker/cases/:reference/send-back-rejection': act('403'),
  'POST /caseworker/cases/:reference/take-after-all': act('403'),
};
