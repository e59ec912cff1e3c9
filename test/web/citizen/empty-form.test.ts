import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Citizen, service } from '../../support/citizen.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { tokenOf } from '../log-in.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

const step = `${service}/destination`;

async function loggedIn(name: string): Promise<Citizen> {
  const citizen = new Citizen(portal);
  await citizen.logIn(name);
  return citizen;
}

const isTicked = ({ body }: { readonly body: string }): boolean =>
  (body.match(/<input[^>]*value="denmark"[^>]*>/)?.[0] ?? '').includes('checked');

describe('an empty form, which is drawn once for everybody', () => {
  it('greets each reader with their own name and token', async () => {
    const astrid = await loggedIn('Astrid');
    const jytte = await loggedIn('Jytte');
    const pages = [await astrid.get(step), await jytte.get(step), await astrid.get(step)];
    const names = pages.map(({ body }) => /class="user-name">.*?<\/span>([^<]+)</.exec(body)?.[1]);
    expect(names[0]).toMatch(/^Astrid /);
    expect(names[1]).toMatch(/^Jytte /);
    expect(names[2]).toBe(names[0]);
    expect(pages[1]?.body).not.toContain(String(names[0]));
    expect(new Set(pages.map(tokenOf)).size).toBe(3);
    // Every form of a page carries the page's token, and no gap is left.
    for (const page of pages) {
      const tokens = [...page.body.matchAll(/name="_csrf" value="([^"]*)"/g)].map((one) => one[1]);
      expect(tokens.length).toBeGreaterThan(1);
      expect(new Set(tokens)).toEqual(new Set([tokenOf(page)]));
      expect(page.body).not.toMatch(/gap[0-9a-f]{32}gap/);
    }
  });

  it('takes the answer with that token', async () => {
    const citizen = await loggedIn('Jytte');
    const page = await citizen.get(step);
    const answer = await citizen.sendFrom(page, step, { destination: 'denmark', action: 'next' });
    expect(answer.location).toMatch(/address-change\/date$/);
  });

  it('is not what somebody sees who has answered, nor whoever comes after them', async () => {
    const citizen = await loggedIn('Astrid');
    await citizen.fill(step, { destination: 'denmark', action: 'next' });
    expect(isTicked(await citizen.get(step))).toBe(true);
    expect(isTicked(await (await loggedIn('Mikkel')).get(step))).toBe(false);
  });

  it('is in the language of its reader', async () => {
    const citizen = await loggedIn('Mikkel');
    const danish = await citizen.get(step);
    citizen.browser.keep(portal.baseUrl, 'lang', 'en');
    const english = await citizen.get(step);
    expect(danish.body).toContain('<html lang="da">');
    expect(english.body).toContain('<html lang="en">');
    expect(english.body).toContain('English</strong>');
  });
});
