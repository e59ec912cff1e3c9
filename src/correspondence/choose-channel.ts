import { answerOr, ask, registerDeadline } from '../cases/ask-register.ts';
import type { Recipient } from '../cases/ports/dispatch.ts';
import type { Registers } from '../cases/ports/registers.ts';
import { isNoLongerInUse } from '../domain/person.ts';
import { failed, found, ok, type Result } from '../domain/result.ts';

/** Where a letter goes: into the mailbox, or on paper to an address. */
export type Channel =
  | { readonly via: 'digital-post' }
  | { readonly via: 'paper'; readonly address: string };

/**
 * `no-address`: the register has none for the person. `address-unavailable`: it could not say, try again.
 * `recipient-dead`, `recipient-inactive`: nobody would read it there.
 */
export type NoChannel =
  | 'no-address'
  | 'address-unavailable'
  | 'recipient-dead'
  | 'recipient-inactive';

/**
 * The channel for a letter that leaves on that day. Only who is registered for Digital Post gets it there, and not
 * whom the municipality has exempted, whatever the look-up still says; not registered, unknown and no answer mean
 * paper, which everybody can open: to the address that the exempt person gave, else to the register's of today. Only
 * the recipient's own is looked up. `paperOnly`: Digital Post was tried in vain, and nobody asks for it again. To the
 * dead nothing leaves, whatever the look-up of Digital Post still says. `within`: milliseconds for each look-up. `address`:
 * where a caseworker has it sent on paper.
 */
export async function chooseChannel(
  to: Recipient,
  registers: Pick<Registers, 'persons' | 'digitalPost' | 'exemptions'>,
  on: Temporal.PlainDate,
  {
    paperOnly = false,
    within = registerDeadline,
    address: written,
  }: { paperOnly?: boolean; within?: number; address?: string | undefined } = {},
): Promise<Result<Channel, NoChannel>> {
  const [person, registration, exemption] = await Promise.all([
    ask(() => registers.persons.find(to.cpr), within),
    paperOnly
      ? 'not-registered'
      : answerOr(() => registers.digitalPost.registration(to.cpr), 'unknown' as const, within),
    answerOr(() => registers.exemptions.decided(to.cpr, on), 'unknown' as const, within),
  ]);
  const gone = found(person)?.status;
  if (gone === '90') return failed('recipient-dead');
  if (gone !== undefined && isNoLongerInUse(gone)) return failed('recipient-inactive');
  if (registration === 'registered' && exemption === 'not-exempt')
    return ok({ via: 'digital-post' });
  if (written !== undefined) return ok({ via: 'paper', address: written });
  // Whoever may be exempt may have asked for another address.
  if (exemption !== 'not-exempt') {
    const given = await ask(() => registers.exemptions.letterAddress(to.cpr, on), within);
    if (given.state === 'found') return ok({ via: 'paper', address: given.value });
    // Who wants no letters at home gets none there because a look-up failed.
    if (given.state !== 'none') return failed('address-unavailable');
  }
  if (person.state === 'unknown') return failed('address-unavailable');
  const address = person.state === 'found' ? person.value.address?.text : undefined;
  return address === undefined ? failed('no-address') : ok({ via: 'paper', address });
}
