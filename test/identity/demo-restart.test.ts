import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { createDemoProvider } from '../../src/identity/demo/provider.ts';
import { createAuthProviders } from '../../src/identity/oidc-client.ts';
import { fixedClock } from '../support/clock.ts';
import { choose, openChooser } from './demo-login.ts';
import { type Listening, listen } from './listen.ts';
import { citizens, staff } from './people.ts';
import { memoryPorts } from './ports.ts';

let server: Listening | undefined;
afterEach(() => server?.close());

/** The provider inside another app, at the portal's own origin, and a way to start it anew on the same data. */
async function embedded() {
  const own = await listen();
  server = own;
  const clock = fixedClock();
  const portal = new URL(own.url);
  const client = { issuer: `${own.url}/demo-mitid`, clientId: 'c', clientSecret: 'secret' };
  const ports = memoryPorts(clock);
  const start = () => {
    const { handler } = createDemoProvider({
      issuer: client.issuer,
      portal,
      citizenClient: client,
      staffClient: { ...client, clientId: 's' },
      citizens,
      staff,
      ...ports,
      clock,
      onFault: () => undefined,
    });
    const app = express().use('/demo-mitid', handler);
    own.answerWith(app.use((_req, res) => void res.send('portal')));
  };
  start();
  const auth = createAuthProviders({
    citizen: client,
    staff: { ...client, clientId: 's' },
    baseUrl: portal,
    demo: true,
    clock,
  });
  return { auth, portal, start };
}

/** The portal's own callback; other pages of the same origin are the provider's. */
const atCallback = (url: string): boolean => new URL(url).pathname === '/login/callback';

describe('the provider embedded in the portal', () => {
  it('takes a citizen through at the portal’s own origin', async () => {
    const login = await embedded();
    const open = await openChooser(login);
    const back = await choose(login, open, 'Log ind som Asta', atCallback);
    expect(await login.auth.citizen.complete(back, open.attempt)).toMatchObject({ ok: true });
  });

  it('goes on with a login that began before a restart', async () => {
    const login = await embedded();
    const open = await openChooser(login);
    login.start();
    const back = await choose(login, open, 'Log ind som Asta', atCallback);
    login.start();
    expect(await login.auth.citizen.complete(back, open.attempt)).toMatchObject({ ok: true });
  });

  it('gives an answer once', async () => {
    const login = await embedded();
    const open = await openChooser(login);
    const back = await choose(login, open, 'Log ind som Asta', atCallback);
    expect(await login.auth.citizen.complete(back, open.attempt)).toMatchObject({ ok: true });
    const again = await login.auth.citizen.complete(back, open.attempt);
    expect(again).toEqual({ ok: false, error: 'failed' });
  });
});
