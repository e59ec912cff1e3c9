import { afterEach, describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../src/cases/events.ts';
import { parseReference } from '../../src/domain/reference.ts';
import { listen } from '../identity/listen.ts';
import { Citizen, pathOf } from '../support/citizen.ts';
import { withFaults } from '../support/faulty-registers.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const cards = '/self-service/health-card';
const banner = 'Login med MitID virker ikke lige nu';
const silence = 'Vi kan ikke slå op i CPR-registret';
const closed: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closed.splice(0)) await close();
});

async function opened(options: Parameters<typeof testApp>[0]): Promise<TestApp> {
  const portal = await testApp(options);
  closed.push(() => portal.close());
  return portal;
}

/** A portal whose login provider nobody answers for. */
async function withoutLogin(): Promise<TestApp> {
  const nobody = await listen();
  await nobody.close();
  const issuer = `${nobody.url}/demo-mitid`;
  return opened({
    at: '2026-11-20T08:15:30Z',
    env: { OIDC_CITIZEN_ISSUER: issuer, OIDC_STAFF_ISSUER: issuer },
  });
}

const wish = { promise: 'come', municipality: '0101' };

async function slipOf(citizen: Citizen, portal: TestApp) {
  const sent = await citizen.fill(`${cards}/another-way`, { ...wish, action: 'refer' });
  const page = await citizen.follow(sent);
  const reference = parseReference(pathOf(page).split('/').at(-1) ?? '');
  const row = reference && (await portal.deps.cases.byReference(reference));
  if (row === undefined) throw new Error(`no referral at ${page.url}`);
  const [event] = await portal.deps.cases.events(row.id);
  return { page, event: event as Extract<CaseEvent, { kind: 'referred' }> };
}

describe('while nobody can log in', () => {
  it('everybody is told on every page, from the first who could not', async () => {
    const portal = await withoutLogin();
    const [first, other] = [new Citizen(portal), new Citizen(portal)];
    expect((await other.open('/')).body).not.toContain(banner);
    const failure = await first.open(`/login?returnTo=${cards}`);
    expect(failure.body).toContain('Du har prøvet, og det kan du bevise');
    expect(failure.body).toContain('20. november 2026 kl. 09.15.30');
    for (const path of ['/', cards, `${cards}/another-way`, '/status', '/rules'])
      expect((await other.open(path)).body).toContain(banner);
    portal.clock.advance({ minutes: 11 });
    expect((await other.open('/')).body).not.toContain(banner);
  });

  it('an attempt is proven by its time on the referral, and nothing is held against the citizen', async () => {
    const portal = await withoutLogin();
    const citizen = new Citizen(portal);
    await citizen.open(`/login?returnTo=${cards}`);
    portal.clock.advance({ minutes: 5 });
    const { page, event } = await slipOf(citizen, portal);
    expect(event.attempt).toEqual({ at: '2026-11-20T08:15:30Z', outage: 'login' });
    expect(event.decision.standing).toBe('authority-assesses');
    expect(page.body).toContain('20. november 2026 kl. 09.15.30');
    expect(page.body).not.toContain('afvises');
  });

  it('whoever has not tried has no proof', async () => {
    const portal = await withoutLogin();
    await new Citizen(portal).open('/login');
    const { event } = await slipOf(new Citizen(portal), portal);
    expect(event.attempt).toBeUndefined();
  });

  it('a proof cannot be made up, and its time stays the first', async () => {
    const portal = await withoutLogin();
    const citizen = new Citizen(portal);
    citizen.browser.keep(portal.baseUrl, 'skranken-attempt', 'AAAA');
    expect((await slipOf(citizen, portal)).event.attempt).toBeUndefined();
    await citizen.open('/login');
    portal.clock.advance({ hours: 26 });
    await citizen.open('/login');
    expect((await slipOf(citizen, portal)).event.attempt?.at).toBe('2026-11-20T08:15:30Z');
  });

  it('an error that a browser brings back proves nothing', async () => {
    const portal = await opened({});
    const citizen = new Citizen(portal);
    const there = await citizen.get('/login');
    const state = new URL(there.location ?? '').searchParams.get('state') ?? '';
    const iss = `${portal.baseUrl}/demo-mitid`;
    const forged = new URLSearchParams({ error: 'temporarily_unavailable', state, iss });
    const page = await citizen.open(`/login/callback?${forged.toString()}`);
    expect(pathOf(page)).toBe('/login/unavailable');
    expect(page.body).not.toContain(banner);
    expect((await slipOf(citizen, portal)).event.attempt).toBeUndefined();
  });

  it('a proof leaves the browser with the person', async () => {
    const portal = await opened({});
    const citizen = new Citizen(portal);
    const { secrets } = portal.deps;
    const attempt = { at: portal.clock.now().toString(), outage: 'login' };
    citizen.browser.keep(
      portal.baseUrl,
      'skranken-attempt',
      secrets.seal('attempt', JSON.stringify(attempt)),
    );
    await citizen.logIn('Astrid');
    await citizen.fill('/my-cases', {});
    await citizen.follow(await citizen.sendFrom(await citizen.open('/my-cases'), '/logout', {}));
    expect((await slipOf(citizen, portal)).event.attempt).toBeUndefined();
  });

  it('a proof of tomorrow is none', async () => {
    const portal = await withoutLogin();
    const citizen = new Citizen(portal);
    await citizen.open('/login');
    portal.clock.advance({ hours: -2 });
    expect((await slipOf(citizen, portal)).event.attempt).toBeUndefined();
  });

  it('a proof is used once', async () => {
    const portal = await withoutLogin();
    const citizen = new Citizen(portal);
    await citizen.open('/login');
    await slipOf(citizen, portal);
    expect(citizen.browser.cookies(portal.baseUrl).get('skranken-attempt') ?? '').toBe('');
  });
});

describe('while the register of persons is silent', () => {
  it('says so, and a referral carries the attempt', async () => {
    const portal = await opened({
      adapt: (registers) => withFaults(registers, { persons: 'down' }),
    });
    const citizen = new Citizen(portal);
    // On the very page that went without it, and then to everybody.
    expect((await citizen.logIn('Astrid', cards)).body).toContain(silence);
    expect((await new Citizen(portal).open('/')).body).toContain(silence);
    expect((await slipOf(citizen, portal)).event.attempt?.outage).toBe('register');
  });

  it('nobody says so before somebody was looked up', async () => {
    const portal = await opened({
      adapt: (registers) => withFaults(registers, { persons: 'down' }),
    });
    expect((await new Citizen(portal).open(cards)).body).not.toContain(silence);
    expect(portal.deps.outages.now()).toEqual([]);
  });

  it('is over once it answers about somebody, and not by a visit of nobody known', async () => {
    const portal = await opened({});
    portal.deps.outages.failed('register');
    await new Citizen(portal).open(cards);
    expect((await new Citizen(portal).open('/')).body).toContain(silence);
    await new Citizen(portal).logIn('Astrid', cards);
    expect((await new Citizen(portal).open('/')).body).not.toContain(silence);
  });
});

it('is over for everybody as soon as somebody has logged in', async () => {
  const portal = await opened({});
  portal.deps.outages.failed('login');
  const other = new Citizen(portal);
  expect((await other.open('/')).body).toContain(banner);
  await new Citizen(portal).logIn('Astrid');
  expect((await other.open('/')).body).not.toContain(banner);
});
