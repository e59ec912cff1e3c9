import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signingKey } from '../../src/identity/demo/signing-key.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { Browser, logIn } from './log-in.ts';

let app: TestApp;
beforeEach(async () => {
  app = await testApp({ provider: 'elsewhere' });
});
afterEach(() => app.close());

const event = 'http://schemas.openid.net/event/backchannel-logout';
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
type Told = Record<string, unknown>;

/** The demo provider's own key, which its public half is asked for over HTTP. */
const ownKey = () => createPrivateKey({ key: signingKey(app.deps.secrets), format: 'jwk' });

function notice(claims: Told, { header = {}, key = ownKey() } = {}): string {
  const seconds = Math.floor(app.clock.now().epochMilliseconds / 1000);
  const { issuer, clientId } = app.config.citizenLogin;
  const whole = {
    iss: issuer,
    aud: clientId,
    iat: seconds,
    exp: seconds + 120,
    jti: String(Math.random()),
    events: { [event]: {} },
    ...claims,
  };
  const signed = `${part({ alg: 'EdDSA', kid: 'demo', typ: 'logout+jwt', ...header })}.${part(whole)}`;
  return `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`;
}

/** As a provider's server sends it: no cookie, no origin. */
async function tell(token: string, path = '/login/backchannel'): Promise<number> {
  const body = new URLSearchParams({ logout_token: token });
  const answer = await fetch(app.baseUrl + path, { method: 'POST', body });
  await answer.arrayBuffer();
  return answer.status;
}

async function entered(name = 'Astrid', login = '/login', home = '/my-cases') {
  const browser = new Browser();
  await logIn(browser, app.baseUrl + login, name);
  const isIn = async () => (await browser.get(app.baseUrl + home)).status === 200;
  const [last] = (await app.deps.sessions.listOf(await subjectOf(name, login))).slice(-1);
  const { atProvider } = (JSON.parse(last?.data ?? '{}') as { login: { atProvider: Told } }).login;
  return { isIn, sub: String(atProvider['sub']), sid: String(atProvider['sid']) };
}

async function subjectOf(name: string, login: string): Promise<string> {
  const { citizens = [], staff = [] } = app.deps.demo ?? {};
  if (login === '/login')
    return `citizen:${citizens.find((each) => each.name.startsWith(name))?.cpr}`;
  return `staff:${staff.find((each) => each.name.startsWith(name))?.id}`;
}

describe('a login that is over at the provider', () => {
  it('is over here: the session that it names, and no other', async () => {
    const one = await entered();
    expect(await one.isIn()).toBe(true);
    expect(await tell(notice({ sub: one.sub, sid: one.sid }))).toBe(200);
    expect(await one.isIn()).toBe(false);
    const next = await entered();
    expect(await tell(notice({ sub: next.sub, sid: one.sid }))).toBe(200);
    expect(await next.isIn()).toBe(true);
  });

  it('ends all of a person’s where it names the person alone, and nobody else’s', async () => {
    const all = [await entered(), await entered()] as const;
    const other = await entered('Sofie');
    expect(await tell(notice({ sub: all[0].sub }))).toBe(200);
    expect([await all[0].isIn(), await all[1].isIn(), await other.isIn()]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is told of staff at their own address, by their own client', async () => {
    const signe = await entered('Signe', '/caseworker/login', '/caseworker');
    const token = () => notice({ sub: signe.sub, aud: app.config.staffLogin.clientId });
    expect(await tell(token())).toBe(400);
    expect(await signe.isIn()).toBe(true);
    expect(await tell(token(), '/caseworker/login/backchannel')).toBe(200);
    expect(await signe.isIn()).toBe(false);
  });
});

describe('a notice that is not the provider’s, not new or not about a login', () => {
  const stranger = generateKeyPairSync('ed25519').privateKey;
  const seconds = () => Math.floor(app.clock.now().epochMilliseconds / 1000);
  it.each<[string, (sub: string) => string]>([
    ['signed by another', (sub) => notice({ sub }, { key: stranger })],
    ['not signed', (sub) => notice({ sub }, { header: { alg: 'none' } })],
    ['signed with a secret', (sub) => notice({ sub }, { header: { alg: 'HS256' } })],
    ['by a key nobody knows', (sub) => notice({ sub }, { header: { kid: 'other' } })],
    ['altered', (sub) => notice({ sub: 'x' }).replace(/\.[^.]+\./, `.${part({ sub })}.`)],
    ['of another provider', (sub) => notice({ sub, iss: 'https://elsewhere.example' })],
    ['for another client', (sub) => notice({ sub, aud: ['other'] })],
    ['about nothing', (sub) => notice({ sub, events: {} })],
    ['about something else', (sub) => notice({ sub, events: { 'urn:other': {} } })],
    ['that is an id token', (sub) => notice({ sub, nonce: 'n' })],
    ['of another type', (sub) => notice({ sub }, { header: { typ: 'at+jwt' } })],
    ['about nobody', () => notice({})],
    ['without a number of its own', (sub) => notice({ sub, jti: undefined })],
    ['from long ago', (sub) => notice({ sub, iat: seconds() - 3600 })],
    ['from tomorrow', (sub) => notice({ sub, iat: seconds() + 86_400 })],
    ['whose time is over', (sub) => notice({ sub, exp: seconds() - 600 })],
    ['that is none', () => 'x'],
    ['that is empty', () => ''],
  ])('%s ends nothing', async (_what, made) => {
    const one = await entered();
    expect(await tell(made(one.sub))).toBe(400);
    expect(await one.isIn()).toBe(true);
  });

  it('said again ends nothing that was begun since', async () => {
    const { sub, isIn } = await entered();
    const token = notice({ sub });
    expect(await tell(token)).toBe(200);
    expect(await isIn()).toBe(false);
    const next = await entered();
    expect(await tell(token)).toBe(400);
    expect(await next.isIn()).toBe(true);
  });
});

describe('logging out', () => {
  it('leads through the provider, and back to a page that says what was ended', async () => {
    const browser = new Browser();
    await logIn(browser, `${app.baseUrl}/login`, 'Astrid');
    const page = await browser.get(`${app.baseUrl}/my-sessions`);
    const csrf = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const out = await browser.post(`${app.baseUrl}/logout`, { _csrf: csrf });
    const there = new URL(out.location ?? '');
    expect(there.origin).toBe(app.origins[1]);
    expect(there.searchParams.get('post_logout_redirect_uri')).toBe(`${app.baseUrl}/logged-out`);
    const back = await browser.follow(out);
    expect(back.url).toBe(`${app.baseUrl}/logged-out`);
    expect(back.body).not.toContain('Vi kunne ikke logge dig ud hos MitID');
  });

  it.each([
    ['', '/login', 'Astrid', 'citizen', 'Vi kunne ikke logge dig ud hos MitID'],
    ['/caseworker', '/caseworker/login', 'Signe', 'staff', 'Du er kun logget ud her'],
  ] as const)(
    'at "%s" is honest where the provider has no page for it',
    async (folder, login, name, kind, said) => {
      const browser = new Browser();
      await logIn(browser, app.baseUrl + login, name);
      const page = await browser.get(`${app.baseUrl}${folder}/my-sessions`);
      const csrf = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
      Object.assign(app.deps.auth[kind], { endSession: () => Promise.resolve(undefined) });
      const out = await browser.post(`${app.baseUrl}${folder}/logout`, { _csrf: csrf });
      expect((await browser.follow(out)).body).toContain(said);
      expect((await browser.get(`${app.baseUrl}${folder}/my-sessions`)).location).toContain(
        '/login',
      );
    },
  );
});
