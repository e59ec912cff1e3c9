import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../support/test-app.ts';
import { Browser } from '../web/log-in.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp({ env: { LOGINS_PER_MINUTE: '5' } });
});
afterAll(() => portal.close());

const ask = (path: string, headers: Record<string, string>) =>
  new Browser().get(portal.baseUrl + path, headers);

describe('without a trusted proxy nobody believes', () => {
  it.each([
    ['X-Forwarded-Host', 'evil.example'],
    ['X-Forwarded-Proto', 'https'],
    ['X-Forwarded-Port', '443'],
    ['X-Forwarded-Prefix', '/evil'],
    ['X-Forwarded-Server', 'evil.example'],
    ['X-Host', 'evil.example'],
    ['Forwarded', 'host=evil.example;proto=https'],
    ['X-Original-URL', '/caseworker/log'],
    ['X-Rewrite-URL', '/caseworker/log'],
    ['X-User', 'staff-0101-auditor'],
    ['X-Remote-User', 'staff-0101-auditor'],
    ['X-Forwarded-User', 'staff-0101-auditor'],
    ['X-SSL-Client-CN', 'Signe Skrankesen'],
  ])('%s: %s', async (name, value) => {
    for (const path of ['/my-cases', '/caseworker/log', '/status', '/.well-known/security.txt']) {
      const [plain, forged] = [await ask(path, {}), await ask(path, { [name]: value })];
      expect([path, forged.status, forged.location]).toEqual([path, plain.status, plain.location]);
      expect(forged.body + JSON.stringify([...forged.headers])).not.toMatch(/evil|staff-0101/);
    }
  });

  it('X-Forwarded-For: whoever tries too often is slowed down under any address', async () => {
    const statuses: number[] = [];
    for (let number = 0; number < 8; number += 1) {
      const headers = { 'X-Forwarded-For': `192.0.2.${number}`, 'X-Real-IP': `192.0.2.${number}` };
      statuses.push((await ask('/login', headers)).status);
    }
    expect(statuses.slice(0, 5)).not.toContain(429);
    expect(statuses.slice(5)).toEqual([429, 429, 429]);
  });
});
