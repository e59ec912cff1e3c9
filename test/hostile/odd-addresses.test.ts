import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heard, type Served, serve } from './served.ts';

let portal: Served;
beforeAll(async () => {
  portal = await serve();
});
afterAll(() => portal.close());

const ask = (path: string, method = 'GET', ...lines: readonly string[]): Promise<string> => {
  const head = [
    `${method} ${path} HTTP/1.1`,
    `Host: ${portal.host}`,
    'Connection: close',
    ...lines,
  ];
  const socket = portal.connect();
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  return heard(socket);
};
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);

describe('an address that was made up', () => {
  it.each([
    '//',
    '//evil.example',
    '//evil.example/%2f..',
    '/demo-mitid//',
    '/demo-mitid//evil.example',
    '/demo-mitid/\\',
    '/demo-mitid/%',
    '/demo-mitid/interaction/%00',
    `/demo/mailbox/${'A'.repeat(300)}`,
    '/demo/mailbox/..%2f..%2fskranken.db',
    '/receipt/%ED%A0%80',
    '/receipt/%',
    '/self-service/__proto__/',
    '/self-service/address-change/__proto__',
    '/self-service/address-change/constructor',
    `/${'a'.repeat(8000)}`,
    '/caseworker/cases/%00',
    '/login/callback?code=%FF&state=%00',
    '/?lang[__proto__][polluted]=1',
    '/caseworker?after=%00&service[]=x',
  ])('%s is no fault of the server', async (path) => {
    const status = statusOf(await ask(path));
    expect(status).toBeGreaterThanOrEqual(200);
    expect(status).toBeLessThan(500);
  });

  it('of any length gets an answer that a proxy takes', async () => {
    for (const path of ['/caseworker?x=', '/receipt/', '/login?returnTo=/', '/referral/']) {
      const answer = await ask(path + '%22'.repeat(5000));
      const [header = ''] = answer.split('\r\n\r\n');
      expect(header.length).toBeLessThan(4096);
    }
  });

  it('shows nothing of how the portal is made', async () => {
    const probes = ['.git/config', '.env', 'package.json', 'src/server.ts', 'data/skranken.db'];
    const folders = [
      'assets',
      'assets/',
      'public',
      'debug',
      'metrics',
      'server-status',
      'actuator',
    ];
    for (const path of [...probes, ...folders, 'node_modules/', 'assets/../package.json']) {
      const answer = await ask(`/${path}`);
      expect([path, statusOf(answer)]).toEqual([path, 404]);
      expect(answer).not.toMatch(/express|\n\s+at |x-powered-by|\r\nserver:/i);
    }
  });
});

describe('a method that pages do not have', () => {
  it.each(['TRACE', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'QUERY'])(
    '%s is refused at every kind of page, and changes nothing',
    async (method) => {
      for (const path of [
        '/',
        '/status',
        '/caseworker',
        '/self-service/address-change',
        '/logout',
      ]) {
        const lines = ['X-HTTP-Method-Override: GET', 'Cookie: canary=1'];
        const answer = await ask(path, method, ...lines);
        expect(statusOf(answer)).toBe(405);
        expect(answer).toContain('Allow: GET, HEAD, POST');
        expect(answer).not.toContain('canary');
      }
    },
  );
});
