import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser } from './browser.ts';
import { type DemoLogin, demoLogin, openChooser } from './demo-login.ts';

const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });

async function findings(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId} ${message}`),
  );
}

let login: DemoLogin;
beforeAll(async () => {
  login = await demoLogin();
});
afterAll(() => login.server.close());

describe('the page that asks who one is', () => {
  it.each([
    ['citizen', 'da'],
    ['citizen', 'en'],
    ['staff', 'da'],
    ['staff', 'en'],
  ] as const)('for %s in %s is valid HTML in that language', async (kind, language) => {
    const needs = kind === 'staff' ? 'none' : 'substantial';
    const { page } = await openChooser(login, kind, { language, needs, stepUp: true });
    expect(await findings(page.body)).toEqual([]);
    expect(page.body).toContain(`lang="${language}">`);
    expect(page.body).toContain(
      language === 'da' ? 'ikke det rigtige MitID' : 'not the real MitID',
    );
  });

  it('shows hostile names as text', async () => {
    const { page } = await openChooser(login);
    expect(page.body).not.toContain('<img');
    expect(page.body).toContain('Bo &#60;img');
  });

  it('holds no CPR number, and no button for somebody without MitID', async () => {
    const { page } = await openChooser(login);
    expect(page.body).not.toMatch(/\d{6}-?\d{4}/);
    expect(page.body).toContain('Dagny Uden');
    expect(page.body).not.toContain('Log ind som Dagny');
    expect(page.body).toContain(`href="${login.portal.href}"`);
  });

  it('lets forms lead to the portal and nowhere else, and runs nothing', async () => {
    const { page } = await openChooser(login);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`form-action 'self' ${login.portal.origin};`);
    expect(policy).not.toContain('unsafe');
    expect(page.body).not.toMatch(/<script|<style|<[^>]*\s(?:style|on\w+)=/);
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('has a stylesheet of its own', async () => {
    const { browser, page } = await openChooser(login);
    const href = /rel="stylesheet" href="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const style = await browser.get(new URL(href, page.url).href);
    expect(style.headers.get('content-type')).toContain('text/css');
  });

  it('opens in the browser that began the login only', async () => {
    const { page } = await openChooser(login);
    const other = new Browser();
    expect((await other.get(page.url)).status).toBe(400);
    const pressed = await other.post(page.url, { choice: 'cancel' });
    expect(pressed.status).toBe(400);
    expect(await findings(pressed.body)).toEqual([]);
    expect(pressed.body).toContain(`href="${login.portal.href}"`);
  });

  it.each(['', 'nobody:own', 'staff-1:own', 'x'.repeat(5_000)])(
    'asks again after an answer that is none of its buttons',
    async (choice) => {
      const { browser, page } = await openChooser(login);
      expect((await browser.post(page.url, { choice })).status).toBe(422);
    },
  );
});

describe('the provider', () => {
  it('answers a request that it cannot use with a page, in the language of the browser', async () => {
    const browser = new Browser();
    const url = `${login.issuer}/auth?client_id=unknown`;
    const wrong = await browser.get(url, { accept: 'text/html', 'accept-language': 'en' });
    expect(wrong.status).toBe(400);
    expect(await findings(wrong.body)).toEqual([]);
    expect(wrong.body).toContain('lang="en"');
  });

  it('answers nothing outside its own folder', async () => {
    const answer = await new Browser().get(`${login.server.url}/elsewhere`);
    expect(answer.status).toBe(404);
  });

  it('believes no Host or forwarded header about where it is', async () => {
    const answer = await new Browser().get(`${login.issuer}/.well-known/openid-configuration`, {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
    });
    expect(answer.body).not.toContain('evil.example');
    expect(answer.body).toContain(`"issuer":"${login.issuer}"`);
  });

  it('writes nothing on the console and reports no fault', () => {
    expect(login.faults).toEqual([]);
  });
});
