import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { frameApp } from '../support/frame-app.ts';

const host = 'skranken.example';
const { app } = frameApp((router) => {
  router.get('/fault', () => {
    throw new Error('a fault');
  });
});
const get = (path: string) => request(app).get(path).set('Host', host);

describe.each([
  ['a page', '/', 200],
  ['a missing page', '/nowhere', 404],
  ['a fault', '/fault', 500],
])('the headers of %s', (_name, path, status) => {
  it('keep everything but our own out', async () => {
    const { headers, status: actual } = await get(path);
    expect(actual).toBe(status);
    const policy = headers['content-security-policy'];
    for (const part of [
      "default-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self' https://login.example",
    ]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toMatch(/unsafe|nonce|\*|data:/);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
    });
    expect(headers).toHaveProperty('permissions-policy');
    for (const name of ['x-powered-by', 'etag', 'access-control-allow-origin', 'set-cookie']) {
      expect(headers).not.toHaveProperty(name);
    }
  });
});

describe('without https', () => {
  it('promises no https', async () => {
    const plain = frameApp(undefined, { secure: false });
    const { headers } = await request(plain.app).get('/').set('Host', host);
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  });
});
