import type { Server } from 'node:http';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { measured } from '../../src/measured.ts';

const token = 'a-token-that-nobody-guesses-0123456789';
let server: Server | undefined;
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
  server = undefined;
});

async function openWith(given: { readonly token?: string }): Promise<string> {
  ({ server } = measured({ port: 0, host: '127.0.0.1', ...given }));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('the address of metrics', () => {
  it('says them in Prometheus’ text format, of the process too', async () => {
    const answer = await fetch(`${await openWith({})}/metrics`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
    expect(text).toMatch(/^# TYPE skranken_register_calls_total counter$/m);
  });

  it.each([
    ['none', undefined],
    ['an empty one', ''],
    ['a wrong one', 'Bearer wrong'],
    ['one cut short', `Bearer ${token.slice(0, -1)}`],
    ['one with more after it', `Bearer ${token}x`],
    ['another scheme', `Basic ${token}`],
    ['the token alone', token],
  ])('with a token says nothing to whoever brings %s', async (_, authorization) => {
    const base = await openWith({ token });
    for (const path of ['/metrics', '/', '/metrics?x=1']) {
      // oxlint-disable-next-line no-await-in-loop -- one server, one after the other
      const answer = await fetch(`${base}${path}`, {
        headers: authorization === undefined ? {} : { authorization },
      });
      // oxlint-disable-next-line no-await-in-loop -- as above
      expect([answer.status, await answer.text()]).toEqual([401, 'Unauthorized\n']);
    }
  });

  it('answers whoever brings it', async () => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${await openWith({ token })}/metrics`, { headers });
    expect(answer.status).toBe(200);
  });

  it.each([
    ['/', 'GET', 404],
    ['/metrics/', 'GET', 404],
    ['/metrics?cpr=7204880012', 'GET', 404],
    ['//metrics', 'GET', 404],
    ['/../metrics', 'GET', 404],
    ['/metrics', 'POST', 405],
    ['/metrics', 'DELETE', 405],
    ['/metrics', 'TRACE', 405],
    ['/metrics', 'HEAD', 200],
  ])('%s by %s is %i, and no echo of what was asked', async (path, method, status) => {
    const answer = await asked(new URL(await openWith({})), path, method);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toMatch(/cpr|7204880012/);
    if (method === 'HEAD') expect(answer.body).toBe('');
  });
});

/** As it stands: `fetch` would tidy the path and refuse some methods. */
const asked = (base: URL, path: string, method: string) =>
  new Promise<{ readonly status: number | undefined; readonly body: string }>((resolve, reject) => {
    request({ host: base.hostname, port: base.port, path, method }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (text: string) => (body += text));
      answer.on('end', () => resolve({ status: answer.statusCode, body }));
    })
      .on('error', reject)
      .end();
  });
