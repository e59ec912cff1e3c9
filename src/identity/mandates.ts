import type { Mandate, Mandates } from '../cases/ports/identity.ts';
import { type Cpr, parseCpr } from '../domain/cpr.ts';
import { privilegeGroups } from './privilege-list.ts';

/** Where OIOSAML 3 puts the powers of attorney that a person holds. */
export const privilegesClaim = 'https://data.gov.dk/model/core/eid/privilegesIntermediate';

const ofPerson = 'urn:dk:gov:saml:cprNumberIdentifier:';

/**
 * Whom the person may act for by digital power of attorney, from the claim's base64 XML (OIO Basic Privilege Profile).
 * Groups of other kinds, companies' for one, and one's own are passed over. Undefined where there is no such claim.
 */
export function readMandates(
  claim: unknown,
  { demo, own, at }: { readonly demo: boolean; readonly own: Cpr; readonly at: Temporal.Instant },
): Mandates | undefined {
  if (claim === undefined || claim === null || claim === '') return undefined;
  const held = typeof claim === 'string' ? heldIn(claim, demo) : undefined;
  const readAt = at.toString();
  if (held === undefined) return { readAt, held: [], unreadable: true };
  return { readAt, held: held.filter(({ principal }) => principal !== own) };
}

/** Undefined where anything in the list is not as it should be: a half-understood power is none. */
function heldIn(claim: string, demo: boolean): readonly Mandate[] | undefined {
  const groups = privilegeGroups(claim);
  if (groups === undefined) return undefined;
  const powers = new Map<Cpr, Set<string>>();
  for (const { scope, privileges } of groups) {
    if (!scope.startsWith(ofPerson)) continue;
    const principal = parseCpr(scope.slice(ofPerson.length), { demo });
    if (!principal.ok) return undefined;
    const before = powers.get(principal.value) ?? new Set();
    powers.set(principal.value, new Set([...before, ...privileges]));
  }
  return [...powers].map(([principal, each]) => ({ principal, powers: [...each] }));
}
