import type { AuthProviders, LoginAttempt } from '../../src/cases/ports/identity.ts';
import { createAuthProviders } from '../../src/identity/oidc-client.ts';
import { fixedClock } from '../support/clock.ts';
import { type Forgery, forgingProvider } from './forging-provider.ts';

const substantial = 'https://data.gov.dk/concept/core/nsis/Substantial';
const portal = new URL('http://localhost:9');

export const ask = { needs: 'substantial', stepUp: false, language: 'da', returnTo: '/' } as const;
export const failure = (error: string) => ({ ok: false, error });

/** The portal's callback as a browser opens it. */
export const backTo = (query: Record<string, string>): URL =>
  new URL(`/login/callback?${new URLSearchParams(query).toString()}`, portal);

export const clock = fixedClock();

/** The client for a provider at that issuer. */
export function clientOf(
  issuer: string,
  demo = true,
  onFault: (why: string) => void = () => undefined,
): AuthProviders {
  const client = { issuer, clientId: 'c', clientSecret: 's' };
  return createAuthProviders({
    citizen: client,
    staff: client,
    baseUrl: portal,
    demo,
    clock,
    onFault,
  });
}

/** A provider that lies, and a portal that believes it or not. */
export async function forgedLogin() {
  const provider = await forgingProvider();
  const auth = clientOf(provider.issuer);

  async function begun(kind: 'citizen' | 'staff' = 'citizen'): Promise<LoginAttempt> {
    const begin = await auth[kind].begin({ ...ask, needs: kind === 'staff' ? 'none' : ask.needs });
    if (!begin.ok) throw new Error(begin.error);
    return begin.value.attempt;
  }

  /** What comes of it when the provider answers so. */
  async function toldAfter(
    forgery: Forgery,
    { attempt, by = auth }: { attempt?: LoginAttempt; by?: AuthProviders } = {},
  ) {
    const own = attempt ?? (await begun());
    const claims = { nonce: own.nonce, loa: substantial, 'dk.cpr': '6101901234' };
    provider.say({ ...forgery, claims: { ...claims, ...forgery.claims } });
    return by.citizen.complete(backTo({ code: 'x', state: own.state }), own);
  }

  return { auth, provider, begun, toldAfter };
}
