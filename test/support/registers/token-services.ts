import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../src/domain/dates.ts';

type Spoken = [status: number, type: string, body: string];

/** Gives SAML tokens, and access tokens for them, as far as whoever looks something up needs them. */
export function tokenServices(clock: Clock) {
  const assertions = new Set<string>();
  const tokens = new Map<string, Temporal.Instant>();
  const says = (status: number, spoken: object): Spoken => [
    status,
    'application/json',
    JSON.stringify(spoken),
  ];
  return {
    give(place: '/sts' | '/token', body: string): Spoken {
      if (place === '/sts') {
        const asked = JSON.parse(body) as { AppliesTo?: unknown };
        const isForPost = JSON.stringify(asked.AppliesTo).includes('/postforespoerg/');
        if (!isForPost) return says(400, { error: 'AppliesTo' });
        const end = clock.now().add({ hours: 8 }).toString();
        const xml = `<Assertion ID="_${randomUUID()}"><Conditions NotOnOrAfter="${end}"/></Assertion>`;
        const assertion = Buffer.from(xml).toString('base64');
        assertions.add(assertion);
        return says(200, { RequestedSecurityToken: { Assertion: assertion } });
      }
      const shown = new URLSearchParams(body).get('saml-token') ?? '';
      if (!assertions.has(shown)) return says(401, { error: 'invalid_grant' });
      const token = randomUUID();
      tokens.set(token, clock.now().add({ seconds: 3600 }));
      return says(200, { access_token: token, token_type: 'Holder-of-key', expires_in: 3600 });
    },
    holds(authorization = ''): boolean {
      const ends = tokens.get(authorization.replace(/^Holder-of-key /, ''));
      return ends !== undefined && Temporal.Instant.compare(clock.now(), ends) < 0;
    },
    expire(): void {
      tokens.clear();
    },
  };
}
