import type { LoginAttempt } from '../../src/cases/ports/identity.ts';
import type { Assurance } from '../../src/domain/way.ts';
import { createDemoProvider } from '../../src/identity/demo/provider.ts';
import { createAuthProviders } from '../../src/identity/oidc-client.ts';
import { fixedClock } from '../support/clock.ts';
import { Browser, choiceOf, type Visit } from './browser.ts';
import { listen } from './listen.ts';
import { citizens, staff } from './people.ts';
import { memoryPorts } from './ports.ts';

export type DemoLogin = Awaited<ReturnType<typeof demoLogin>>;

/** The demo provider alone on an origin, and the client for a portal elsewhere. */
export async function demoLogin() {
  const clock = fixedClock();
  const server = await listen();
  const portal = new URL('http://localhost:9');
  const faults: unknown[] = [];
  const citizen = { issuer: `${server.url}/demo-mitid`, clientId: 'c', clientSecret: 'secret-c' };
  const employee = { ...citizen, clientId: 's', clientSecret: 'secret-s' };
  const { handler } = createDemoProvider({
    issuer: citizen.issuer,
    portal,
    citizenClient: citizen,
    staffClient: employee,
    citizens,
    staff,
    ...memoryPorts(clock),
    clock,
    onFault: (fault) => faults.push(fault),
  });
  server.answerWith(handler);
  const auth = createAuthProviders({
    citizen,
    staff: employee,
    baseUrl: portal,
    demo: true,
    clock,
  });
  return { auth, clock, portal, faults, server, handler, issuer: citizen.issuer };
}

/** Begins a login and opens the page on which a person is chosen. */
export async function openChooser(
  { auth }: Pick<DemoLogin, 'auth'>,
  kind: 'citizen' | 'staff' = 'citizen',
  options: { needs?: Assurance; stepUp?: boolean; language?: 'da' | 'en' } = {},
): Promise<{ browser: Browser; page: Visit; attempt: LoginAttempt }> {
  const { needs = 'substantial', stepUp = false, language = 'da' } = options;
  const begun = await auth[kind].begin({ needs, stepUp, language, returnTo: '/' });
  if (!begun.ok) throw new Error(begun.error);
  const browser = new Browser();
  const page = await browser.follow(await browser.get(begun.value.url));
  return { browser, page, attempt: begun.value.attempt };
}

/** Presses the button with that text, and comes back to the portal's callback. */
export async function choose(
  { portal }: Pick<DemoLogin, 'portal'>,
  { browser, page }: { browser: Browser; page: Visit },
  text: string,
  atCallback = (url: string) => url.startsWith(portal.origin),
): Promise<URL> {
  const pressed = await browser.post(page.url, { choice: choiceOf(page.body, text) });
  const back = await browser.follow(pressed, atCallback);
  if (back.location === undefined) throw new Error(`Stayed at ${back.url}: ${back.status}`);
  return new URL(back.location);
}
