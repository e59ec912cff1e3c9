import { createPublicKey, type JsonWebKeyInput, type KeyObject } from 'node:crypto';
import { z } from 'zod';

const keySet = z.object({ keys: z.array(z.looseObject({ kid: z.string().optional() })) });
const deadlineMs = 5000;
/** Milliseconds: whoever names a key that nobody knows does not have the set asked for each time. */
const rest = 60_000;
const notHad = 'the keys of the login provider could not be had';

/** The provider's key with that id, or its only one; undefined if there is none. Throws where the set cannot be had. */
export type FindKey = (kid: string | undefined) => Promise<KeyObject | undefined>;

/** Asks for the keys when one is looked for that is not known, once a minute at most. `now`: milliseconds. */
export function keysOf(address: () => Promise<string | undefined>, now: () => number): FindKey {
  let known: z.output<typeof keySet>['keys'] = [];
  let askedAt = -Infinity;
  let isSilent = false;
  return async (kid) => {
    const find = () => {
      if (kid === undefined) return known.length === 1 ? known[0] : undefined;
      return known.find((key) => key.kid === kid);
    };
    if (find() === undefined && now() - askedAt > rest) {
      const url = await address();
      if (url === undefined) return undefined;
      askedAt = now();
      isSilent = true;
      const answer = await fetch(url, {
        redirect: 'error',
        signal: AbortSignal.timeout(deadlineMs),
      });
      if (!answer.ok) throw new Error(notHad);
      known = keySet.parse(await answer.json()).keys;
      isSilent = false;
    }
    const key = find();
    // Whoever sent what cannot be checked just now sends it again; what is refused is not.
    if (key === undefined && isSilent) throw new Error(notHad);
    return key && createPublicKey({ key, format: 'jwk' } as JsonWebKeyInput);
  };
}
