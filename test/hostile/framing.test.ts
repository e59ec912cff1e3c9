import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './served.ts';

let portal: Served;
beforeAll(async () => {
  portal = await serve();
});
afterAll(() => portal.close());

const form = 'Content-Type: application/x-www-form-urlencoded';
const hidden = 'GET /demo HTTP/1.1\r\nHost: localhost\r\n\r\n';
const head = (...lines: readonly string[]) => `${lines.join('\r\n')}\r\n\r\n`;

/** Statuses of everything that came back on one connection: more than one means that a request was smuggled in. */
const statuses = async (sent: string): Promise<readonly number[]> =>
  [...(await portal.say(sent)).matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) =>
    Number(status),
  );

describe('what two servers could read differently is refused, and nothing behind it is heard', () => {
  const host = () => `Host: ${portal.host}`;
  const post = (...lines: readonly string[]) => ['POST /status HTTP/1.1', host(), form, ...lines];

  it.each<[string, () => string, readonly number[]]>([
    [
      'length and chunks',
      () => head(...post('Content-Length: 5', 'Transfer-Encoding: chunked')) + `0\r\n\r\n${hidden}`,
      [400],
    ],
    [
      'chunks and length',
      () => head(...post('Transfer-Encoding: chunked', 'Content-Length: 5')) + `0\r\n\r\n${hidden}`,
      [400],
    ],
    ['two lengths', () => head(...post('Content-Length: 0', 'Content-Length: 40')) + hidden, [400]],
    ['a list of lengths', () => head(...post('Content-Length: 0, 40')) + hidden, [400]],
    ['a length with a sign', () => head(...post('Content-Length: +5')) + hidden, [400]],
    ['a length in other digits', () => head(...post('Content-Length: 0x5')) + hidden, [400]],
    ['a negative length', () => head(...post('Content-Length: -1')) + hidden, [400]],
    ['a length without end', () => head(...post(`Content-Length: ${'9'.repeat(30)}`)), [400]],
    ['chunks', () => head(...post('Transfer-Encoding: chunked')) + `0\r\n\r\n${hidden}`, [411]],
    ['chunks in disguise', () => head(...post('Transfer-Encoding: xchunked')) + hidden, [411]],
    ['chunks, or not', () => head(...post('Transfer-Encoding: chunked, identity')) + hidden, [400]],
    [
      'chunks of tabs',
      () => head(...post('Transfer-Encoding:\tchunked')) + `0\r\n\r\n${hidden}`,
      [411],
    ],
    ['a bad chunk', () => head(...post('Transfer-Encoding: chunked')) + `zz\r\n${hidden}`, [411]],
    ['a folded header', () => head(...post('X-A: b', ' c: d')) + hidden, [400]],
    ['a header with a blank before the colon', () => head(...post('Content-Length : 5')), [400]],
    ['a header without a colon', () => head(...post('nothing')) + hidden, [400]],
    ['a header without a name', () => head(...post(': x')) + hidden, [400]],
    ['NUL in a header', () => head(...post('X-A: b\0c')) + hidden, [400]],
    ['CR alone in a header', () => head(...post('X-A: b\rX-B: c')) + hidden, [400]],
    [
      'lines that end in LF alone',
      () => `GET / HTTP/1.1\nHost: ${portal.host}\n\n${hidden}`,
      [400],
    ],
    ['no version', () => `GET /\r\n${host()}\r\n\r\n`, [400]],
    ['another version', () => head('GET / HTTP/3.7', host()), [400]],
    ['a blank in the address', () => head('GET /a b HTTP/1.1', host()), [400]],
    [
      'no request',
      () => `\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03${'x'.repeat(40)}\r\n\r\n`,
      [400],
    ],
    ['two hosts', () => head('GET / HTTP/1.1', host(), 'Host: evil.example'), [421]],
    ['two hosts, the same', () => head('GET / HTTP/1.1', host(), host()), [421]],
    ['no host', () => head('GET / HTTP/1.1') + hidden, [400]],
    ['an empty host', () => head('GET / HTTP/1.1', 'Host: '), [421]],
    ['a host and another', () => head('GET / HTTP/1.1', `${host()}, evil.example`), [421]],
    ['CONNECT', () => head('CONNECT evil.example:443 HTTP/1.1', host()) + hidden, []],
    ['a made-up method', () => head('FETCH / HTTP/1.1', host()), [400]],
  ])('%s', async (_what, sent, expected) => {
    expect((await statuses(sent())).slice(0, 1)).toEqual(expected);
    expect(await statuses(sent())).not.toContain(200);
  });
});

describe('an address that is no path', () => {
  it.each([
    ['of ours', 'http://OURS/status', 421],
    ['of another site', 'http://evil.example/status', 421],
    ['of another site that looks like ours', 'http://OURS@evil.example/', 421],
    ['of another kind', 'ftp://evil.example/status', 421],
    ['of the server as a whole', '*', 421],
    ['that cannot be read', 'http://[/status', 404],
  ])('%s is not answered with a page', async (_what, target, expected) => {
    const address = target.replace('OURS', portal.host);
    const sent = head(`GET ${address} HTTP/1.1`, `Host: ${portal.host}`);
    expect(await statuses(sent)).toEqual([expected]);
  });
});
