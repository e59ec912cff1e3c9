import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { frameApp } from '../support/frame-app.ts';

const { app } = frameApp();
const get = (path: string) => request(app).get(path).set('Host', 'skranken.example');
const language = (text: string) => /<html lang="(\w+)">/.exec(text)?.[1];

describe('the language of a page', () => {
  it.each([
    [undefined, 'da'],
    ['en-US,en;q=0.9', 'en'],
    ['de', 'da'],
    ['fr, en;q=0.5, da;q=0.4', 'en'],
  ])('for a browser that asks for %s is %s', async (asked, expected) => {
    const { text, headers } = await get('/').set('Accept-Language', asked ?? '');
    expect(language(text)).toBe(expected);
    expect(headers['content-language']).toBe(expected);
  });

  it('is chosen once and kept for a year', async () => {
    const { text, headers } = await get('/?lang=en');
    expect(language(text)).toBe('en');
    const [cookie = ''] = headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^lang=en; Max-Age=31536000; .*HttpOnly; Secure; SameSite=Lax$/);
    expect(language((await get('/').set('Cookie', 'a=b; lang=en')).text)).toBe('en');
  });

  it.each(['/?lang=xx', '/?lang=en&lang=da', '/?lang[]=en', '/?lang=__proto__'])(
    'is not moved by %s',
    async (path) => {
      const { text, headers } = await get(path);
      expect(language(text)).toBe('da');
      expect(headers).not.toHaveProperty('set-cookie');
    },
  );

  it('is offered by a link to the same page', async () => {
    expect((await get('/privacy')).text).toContain('href="/privacy?lang=en"');
  });
});
