import {
  type Row,
  each,
  open,
  outside,
  toDeskLogin,
  failures,
  desk,
  administrators,
  act,
} from './matrix-cells.ts';

/** What everybody gets at the routes of the desk. */
export const deskMatrix: Readonly<Record<string, Row>> = {
  'POST /caseworker/login/backchannel': open('400'),
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
  'GET /caseworker/my-sessions': { own: each('200', outside(toDeskLogin)) },
  'POST /caseworker/my-sessions': {
    own: each('303 /caseworker/my-sessions', outside(toDeskLogin)),
  },
  'POST /caseworker/my-sessions/extend': { own: each('200', outside(toDeskLogin)) },
  'POST /caseworker/my-sessions/again': {
    own: each('303 /caseworker/login', outside(toDeskLogin)),
  },
  'GET /caseworker/kept': { own: each('200', outside(toDeskLogin)) },
  'POST /caseworker/kept': { own: each('303 /caseworker/kept', outside(toDeskLogin)) },
  'GET /caseworker/': {
    own: desk('200', { auditor: '303 /caseworker/log', administrator: '303 /caseworker/admin' }),
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
  'POST /caseworker/addresses': { own: desk('200') },
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
  'GET /caseworker/admin': { own: administrators('200') },
  'GET /caseworker/admin/:part': { own: administrators('200') },
  // Without having seen what stands, nobody changes anything.
  'POST /caseworker/admin/:part': { own: administrators('409') },
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
  'POST /caseworker/cases/:reference/address': {
    own: desk('200 sees', { counter: '403', otherAuthority: '404' }),
    foreign: desk('404', { counter: '403' }),
  },
  'GET /caseworker/cases/:reference/file': {
    own: desk('200', { counter: '403', otherAuthority: '404' }),
    foreign: desk('404', { counter: '403' }),
  },
  'GET /caseworker/cases/:reference/file/pdf': {
    own: desk('303 /caseworker/cases/:reference/file', { counter: '403' }),
    foreign: desk('303 /caseworker/cases/:reference/file', { counter: '403' }),
  },
  // Whoever is led back learns nothing: the page that they come to tells.
  'GET /caseworker/cases/:reference/:act': {
    own: desk('303 /caseworker/cases/:reference'),
    foreign: desk('303 /caseworker/cases/:reference'),
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
  // There is none in the case.
  'GET /caseworker/cases/:reference/documents/:document': {
    own: desk('404'),
    foreign: desk('404'),
  },
  'POST /caseworker/cases/:reference/documents/:document': {
    own: desk('404'),
    foreign: desk('404'),
  },
  // Without a file.
  'POST /caseworker/cases/:reference/documents': act('422 sees'),
  'POST /caseworker/cases/:reference/take': act('403'),
  'POST /caseworker/cases/:reference/assign': act('403'),
  'POST /caseworker/cases/:reference/give-back': act('403'),
  'POST /caseworker/cases/:reference/correct-day': act('403'),
  'POST /caseworker/cases/:reference/record-signature': act('422 sees'),
  'POST /caseworker/cases/:reference/waive-signature': act('403'),
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
