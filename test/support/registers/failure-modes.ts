import type { ServerResponse } from 'node:http';
import { answer } from '../sf1601/faults.ts';
import { envelope, somebodyElse } from './person-xml.ts';

/** Which kind of answer the request is for. */
export type Place = 'persons' | 'digital-post';

/** What is wrong with the line itself: no request ever comes to be answered. */
export const lineFaults = [
  'refused',
  'cut at once',
  'no handshake',
  'certificate of a stranger',
  'certificate for another name',
  'certificate that has expired',
  'does not know our certificate',
] as const;
export type LineFault = (typeof lineFaults)[number];

type Answers = (res: ServerResponse, place: Place) => void;

const typeOf = { persons: 'text/xml;charset=utf-8', 'digital-post': 'application/json' } as const;
const says = (res: ServerResponse, place: Place, text: string, status = 200) =>
  answer(res, status, typeOf[place], text);

/** What is wrong with an answer. */
export const answerFaults = {
  silent: () => undefined,
  'slow drip': (res, place) => {
    res.writeHead(200, { 'content-type': typeOf[place] });
    const drip = setInterval(() => res.write(' '), 20);
    res.on('close', () => clearInterval(drip));
  },
  'cut before the answer': (res) => void res.destroy(),
  'cut in the answer': (res, place) => {
    res.writeHead(200, { 'content-type': typeOf[place], 'content-length': '4000' });
    res.write(place === 'persons' ? '<soap:Envelope>' : '{"result":true}');
    setTimeout(() => res.destroy(), 20);
  },
  'bad request': (res) => answer(res, 400, 'text/html', '<h1>Bad Request</h1>'),
  'expired token': (res) => answer(res, 401, 'application/json', '{"error":"invalid_token"}'),
  forbidden: (res) => answer(res, 403, 'application/json', '{"error":"no service agreement"}'),
  'not found': (res) => answer(res, 404, 'text/plain', 'Not found'),
  'too many': (res) => answer(res, 429, 'text/plain', 'Slow down', { 'retry-after': '30' }),
  redirected: (res) => answer(res, 302, 'text/plain', '', { location: 'http://localhost:1/' }),
  'server error': (res, place) =>
    says(
      res,
      place,
      place === 'persons' ? soapFault('Intern fejl') : '{"fejl":"Intern fejl"}',
      500,
    ),
  'bad gateway': (res) => answer(res, 502, 'text/html', '<h1>Bad Gateway</h1>'),
  'out of service': (res) =>
    answer(res, 503, 'text/html', '<h1>Service Unavailable</h1>', { 'retry-after': '5' }),
  malformed: (res, place) => says(res, place, '\u0000<<%&{"result"'),
  empty: (res, place) => says(res, place, ''),
  'page of a proxy': (res) => answer(res, 200, 'text/html', '<html><body>OK</body></html>'),
  'wrong schema': (res, place) =>
    says(
      res,
      place,
      place === 'persons' ? envelope('<Person><navn/></Person>') : '{"tilmeldt":true}',
    ),
  'wrong person': (res, place) =>
    says(res, place, place === 'persons' ? somebodyElse() : '[{"result":true}]'),
  'word in doubt': (res, place) =>
    says(res, place, place === 'persons' ? doubtful : '{"result":"maybe"}'),
  huge: (res, place) =>
    says(
      res,
      place,
      `${' '.repeat(400_000)}${place === 'persons' ? somebodyElse() : '{"result":true}'}`,
    ),
  'entities of its own': (res, place) =>
    says(
      res,
      place,
      place === 'persons'
        ? `<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${envelope('&b;')}`
        : `{"__proto__":{"result":true}}`,
    ),
  'flood of headers': (res, place) => {
    for (let index = 0; index < 1500; index += 1) res.setHeader(`x-${index}`, 'a'.repeat(40));
    says(res, place, '{"result":true}');
  },
  'no text at all': (res, place) => {
    res.writeHead(200, { 'content-type': typeOf[place] }).end(Buffer.alloc(300, 0xff));
  },
} as const satisfies Record<string, Answers>;
export type AnswerFault = keyof typeof answerFaults;

/** The services that give tokens are down; whoever needs none is not concerned. */
export const tokenFault = 'no tokens';

export type FailureMode = LineFault | AnswerFault | typeof tokenFault;

/** Every way in which a register can fail whoever asks it. */
export const failureModes: readonly FailureMode[] = [
  ...lineFaults,
  ...(Object.keys(answerFaults) as AnswerFault[]),
  tokenFault,
];

const soapFault = (words: string): string =>
  envelope(
    `<soap:Fault><faultcode>soap:Server</faultcode><faultstring>${words}</faultstring></soap:Fault>`,
  );

/** In form, but of a status that no person can have. */
const doubtful = somebodyElse().replace(/<ns:status>\d+</, '<ns:status>42<');
