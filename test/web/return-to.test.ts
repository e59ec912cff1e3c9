import { describe, expect, it } from 'vitest';
import { localPath } from '../../src/web/return-to.ts';

/** Ways in which a link to our login page has been made to lead elsewhere (ASVS 3.7.2). */
const payloads: readonly unknown[] = [
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '////evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\\/evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\n/evil.example',
  '/\r\nSet-Cookie: a=b',
  ' //evil.example',
  '/%5cevil.example',
  '/%2f/evil.example',
  '/%09/evil.example',
  'javascript:alert(1)',
  '/javascript:alert(1)//\u0000',
  'data:text/html,x',
  'evil.example',
  'http:evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/@evil.example',
  '/login?returnTo=/login',
  '/LOGIN/callback?code=x',
  '/logout',
  '/demo-mitid/auth',
  '/caseworker/login',
  ['/my-cases', '//evil.example'],
  { toString: () => '/my-cases' },
  undefined,
  '',
  `/${'a'.repeat(600)}`,
  '/ø',
  '/x"><script>',
];

describe('where a login leads', () => {
  it.each(payloads)('never to %j', (payload) => {
    expect(localPath(payload, '/home')).toBe('/home');
  });

  it.each([
    ['/', '/'],
    ['/my-cases', '/my-cases'],
    [
      '/self-service/address-change/summary?lang=en',
      '/self-service/address-change/summary?lang=en',
    ],
    ['/status?x=1#part', '/status?x=1'],
    ['/a/../my-cases', '/my-cases'],
  ])('to our own page %s', (wanted, path) => {
    expect(localPath(wanted, '/home')).toBe(path);
  });
});
