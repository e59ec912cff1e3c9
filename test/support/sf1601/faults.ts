import type { ServerResponse } from 'node:http';

/** How a far side can answer otherwise than it should. */
export const faults = {
  'schema fault': (res) => answer(res, 400, 'application/xml', fault('SP-XSD', 'cvc-complex-type')),
  'gateway’s own 400': (res) =>
    answer(res, 400, 'text/html', '<html><body>Bad Request</body></html>'),
  'token expired': (res) => answer(res, 401, 'application/json', '{"error":"invalid_token"}'),
  forbidden: (res) => answer(res, 403, 'application/json', '{"error":"no service agreement"}'),
  'not found': (res) => answer(res, 404, 'text/plain', 'Not found'),
  'too many': (res) => answer(res, 429, 'text/plain', 'Slow down', { 'retry-after': '30' }),
  redirected: (res) => answer(res, 302, 'text/plain', '', { location: 'http://localhost:1/' }),
  'server error': (res) => answer(res, 500, 'application/xml', fault('SP-500', 'Intern fejl')),
  'out of service': (res) => answer(res, 503, 'text/html', '<h1>Service Unavailable</h1>'),
  silent: () => undefined,
  dripping: (res) => {
    res.writeHead(200, { 'content-type': 'application/xml' });
    const drip = setInterval(() => res.write(' '), 20);
    res.on('close', () => clearInterval(drip));
  },
  'cut short': (res) => {
    res.writeHead(200, { 'content-type': 'application/xml', 'content-length': '1000' });
    res.write('<kombi_response><Result>true</Result>');
    setTimeout(() => res.destroy(), 20);
  },
  'cut off': (res) => void res.destroy(),
  huge: (res) => {
    const filler = '<!-- filler -->'.repeat(20_000);
    answer(
      res,
      200,
      'application/xml',
      `${filler}<kombi_response><Result>true</Result></kombi_response>`,
    );
  },
  garbage: (res) => answer(res, 200, 'application/xml', '\u0000<<%&'),
  empty: (res) => answer(res, 200, 'application/xml', ''),
  'page of a proxy': (res) => answer(res, 200, 'text/html', '<html><body>OK</body></html>'),
  'no result': (res) => answer(res, 200, 'application/xml', '<kombi_response/>'),
  'result in doubt': (res) => answer(res, 200, 'application/xml', result('maybe')),
  'entities of its own': (res) =>
    answer(res, 200, 'application/xml', `<!DOCTYPE k [<!ENTITY yes "true">]>${result('&yes;')}`),
} as const satisfies Record<string, (res: ServerResponse) => void>;

export type Fault = keyof typeof faults;

export function answer(
  res: ServerResponse,
  status: number,
  type: string,
  body: string,
  headers: Record<string, string> = {},
): void {
  res.writeHead(status, { 'content-type': type, ...headers }).end(body);
}

export const result = (word: string): string =>
  `<kombi_response><Result>${word}</Result></kombi_response>`;

/** Not taken over, and why. */
export const fault = (code: string, text: string): string =>
  `<kombi_response><Result>false</Result><HovedoplysningerSvarREST><SvarReaktion><Fejl>` +
  `<FejlId>${code}</FejlId><FejlTekst>${text}</FejlTekst>` +
  `</Fejl></SvarReaktion></HovedoplysningerSvarREST></kombi_response>`;
