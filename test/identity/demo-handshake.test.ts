import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, type DemoLogin, demoLogin, openChooser } from './demo-login.ts';

let login: DemoLogin;
beforeAll(async () => {
  login = await demoLogin();
});
afterAll(() => login.server.close());

describe('a citizen logs in at the demo provider', () => {
  it('comes back with number, name and level', async () => {
    const open = await openChooser(login);
    const back = await choose(login, open, 'Log ind som Asta');
    const done = await login.auth.citizen.complete(back, open.attempt);
    expect(done).toMatchObject({
      ok: true,
      value: { kind: 'citizen', cpr: '6101901234', name: 'Asta Ært', assurance: 'substantial' },
    });
    expect(login.faults).toEqual([]);
  });

  it('is told that their level is too low, and lifts it in a step-up', async () => {
    const first = await openChooser(login);
    expect(first.page.body).not.toContain('kodeviser');
    const low = await choose(login, first, 'Log ind som Carl');
    expect(await login.auth.citizen.complete(low, first.attempt)).toEqual({
      ok: false,
      error: 'too-low',
    });
    const second = await openChooser(login, 'citizen', { stepUp: true });
    const lifted = await choose(login, second, 'Bekræft med kodeviser som Carl');
    expect(await login.auth.citizen.complete(lifted, second.attempt)).toMatchObject({
      ok: true,
      value: { name: 'Carl Lav', assurance: 'substantial' },
    });
  });

  it('is enough at a low level where low is asked', async () => {
    const open = await openChooser(login, 'citizen', { needs: 'low' });
    const back = await choose(login, open, 'Log ind som Carl');
    expect(await login.auth.citizen.complete(back, open.attempt)).toMatchObject({
      value: { assurance: 'low' },
    });
  });

  it('cancels', async () => {
    const open = await openChooser(login);
    const back = await choose(login, open, 'Afbryd');
    expect(await login.auth.citizen.complete(back, open.attempt)).toEqual({
      ok: false,
      error: 'cancelled',
    });
  });

  it('cannot lift a level that nobody asked to lift, or be somebody without MitID', async () => {
    const open = await openChooser(login);
    const key = /value="([^":]+):own">Log ind som Carl/.exec(open.page.body)?.[1] ?? '';
    const pressed = await open.browser.post(open.page.url, { choice: `${key}:lifted` });
    const back = await open.browser.follow(pressed, (url) => url.startsWith(login.portal.origin));
    const done = await login.auth.citizen.complete(new URL(back.location ?? ''), open.attempt);
    expect(done).toEqual({ ok: false, error: 'too-low' });
  });
});

describe('staff log in at the demo provider', () => {
  it('with role and authority', async () => {
    const open = await openChooser(login, 'staff', { needs: 'none' });
    expect(open.page.body).toContain('Københavns Kommune');
    const back = await choose(login, open, 'Log ind som Sanne');
    expect(back.pathname).toBe('/caseworker/login/callback');
    expect(await login.auth.staff.complete(back, open.attempt)).toMatchObject({
      ok: true,
      value: {
        kind: 'staff',
        id: 'staff-1',
        roles: ['caseworker'],
        authorityId: 'municipality-0101',
      },
    });
  });

  it('never as a citizen', async () => {
    const citizen = await openChooser(login);
    const key = /value="([^"]+:own)">Log ind som Asta/.exec(citizen.page.body)?.[1] ?? '';
    const open = await openChooser(login, 'staff', { needs: 'none' });
    const pressed = await open.browser.post(open.page.url, { choice: key });
    expect(pressed.status).toBe(422);
  });
});

describe('logging out', () => {
  it('ends at the provider and leads back, with no person in the address', async () => {
    const back = `${login.portal.origin}/logged-out`;
    const url = await login.auth.citizen.endSession('header.body.signature', back);
    expect(url).not.toContain('header.body');
    const open = await openChooser(login);
    const left = await open.browser.get(url ?? '');
    expect(left.location).toBe(back);
  });
});
