import { once } from 'node:events';
import { type AddressInfo, connect, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rawOf } from '../../src/web/set-up-body.ts';
import { frameApp } from '../support/frame-app.ts';

const { app } = frameApp((router) => {
  router.post('/echo', (req, res) => void res.json(rawOf(req)));
});
let server: Server;

beforeAll(async () => {
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => void server.close());

/** Sends the bytes as they are and reads whatever comes back. */
async function send(lines: readonly string[], body = ''): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.end(`${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}

const host = 'Host: skranken.example';
const form = 'Content-Type: application/x-www-form-urlencoded';
const post = (body: string, ...lines: readonly string[]) =>
  send(
    ['POST /echo HTTP/1.1', host, form, `Content-Length: ${Buffer.byteLength(body)}`, ...lines],
    body,
  );

describe('the door', () => {
  it.each([
    ['another host', ['GET / HTTP/1.1', 'Host: evil.example'], 421],
    ['two hosts', ['GET / HTTP/1.1', host, 'Host: evil.example'], 421],
    ['a forwarded host', ['GET / HTTP/1.1', host, 'X-Forwarded-Host: evil.example'], 200],
    ['TRACE', ['TRACE / HTTP/1.1', host], 405],
    ['PUT', ['PUT / HTTP/1.1', host], 405],
    ['DELETE', ['DELETE / HTTP/1.1', host], 405],
    ['OPTIONS', ['OPTIONS / HTTP/1.1', host], 405],
    ['a huge form', ['POST /echo HTTP/1.1', host, form, 'Content-Length: 100001'], 413],
    [
      'a form of unsaid length',
      ['POST /echo HTTP/1.1', host, form, 'Transfer-Encoding: chunked'],
      411,
    ],
    [
      'a file',
      [
        'POST /echo HTTP/1.1',
        host,
        'Content-Type: multipart/form-data; boundary=x',
        'Content-Length: 3',
      ],
      415,
    ],
    [
      'JSON',
      ['POST /echo HTTP/1.1', host, 'Content-Type: application/json', 'Content-Length: 2'],
      415,
    ],
    ['use as a script', ['GET / HTTP/1.1', host, 'Sec-Fetch-Dest: script'], 403],
    ['use in a frame', ['GET / HTTP/1.1', host, 'Sec-Fetch-Dest: iframe'], 403],
    ['an open page', ['GET / HTTP/1.1', host, 'Sec-Fetch-Dest: document'], 200],
  ])('answers %s', async (_name, lines, status) => {
    expect(await send(lines)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });

  it('names a way on, whatever it refuses', async () => {
    expect(await send(['PUT / HTTP/1.1', host])).toContain('https://www.borger.dk');
  });
});

describe('a form', () => {
  it('is decoded once, with several values as a list', async () => {
    const answer = await post('a=%2541&b=1&b=2&c[]=x&d=%C3%A6');
    expect(JSON.parse(answer.slice(answer.indexOf('{')))).toEqual({
      a: '%41',
      b: ['1', '2'],
      c: 'x',
      d: 'æ',
    });
  });

  it('cannot reach into how objects are made', async () => {
    const answer = await post('__proto__=x&constructor=x&prototype=x&a=1');
    expect(JSON.parse(answer.slice(answer.indexOf('{')))).toEqual({ a: '1' });
  });

  it.each(['a=%00', 'a=%1B', 'a=%7F', 'a=%ED%A0%80', 'a=%FF', '%00=a', 'a=1&a=%00'])(
    'with %s is refused',
    async (body) => {
      expect(await post(body)).toMatch(/^HTTP\/1.1 400 /);
    },
  );

  it('may hold line breaks and tabs', async () => {
    expect(await post('a=1%0D%0A%092')).toMatch(/^HTTP\/1.1 200 /);
  });

  it('with more fields than any form of ours is refused', async () => {
    expect(await post(Array.from({ length: 301 }, (_, i) => `f${i}=`).join('&'))).toMatch(
      /^HTTP\/1.1 413 /,
    );
  });
});
