import { setTimeout as pause } from 'node:timers/promises';
import type { AddressRegister } from '../../cases/ports/registers.ts';
import type { Clock } from '../../domain/dates.ts';
import type { Address } from '../../domain/person.ts';
import type { Lookup } from '../../domain/result.ts';
import type { CallLog } from '../call-register.ts';
import { keepAnswers } from '../kept-answers.ts';
import { isDarId } from './address-parts.ts';
import type { Adressevaelger } from './adressevaelger.ts';
import type { Dar } from './dar.ts';

/** DAR has so long for itself before Adressevælger's copy is fetched as well; both within what a page waits. */
export const darAheadMilliseconds = 300;

const hour = 3_600_000;

/** The copy is a day behind DAR, so half a day adds little; a week bridges a long weekend without Datafordeleren. */
const keep = { most: 5000, freshMilliseconds: 12 * hour, usableMilliseconds: 7 * 24 * hour };

/**
 * The address register over HTTP: Adressevælger searches, DAR says what a dwelling is and where it lies, and
 * Adressevælger's copy stands in where DAR does not answer. Postcodes are those carried along, or DAR's.
 */
export function farAddresses(from: {
  readonly selector: Adressevaelger;
  readonly dar: Dar;
  /** Postcodes with the municipalities that they lie in, which DAR does not tell. */
  readonly carried: Pick<AddressRegister, 'postcode'>;
  readonly clock: Clock;
  readonly log: Pick<CallLog, 'info'>;
}): AddressRegister {
  const { selector, dar, carried, clock, log } = from;
  const older = (operation: string) => (age: number) =>
    log.info(
      { register: 'addresses', operation, ageMinutes: Math.floor(age / 60_000) },
      'an older answer was used',
    );
  const dwellings = keepAnswers<Address>(keep, clock, older('find'));
  const towns = keepAnswers<string>(keep, clock, older('postcode'));

  async function darOrCopy(id: string): Promise<Lookup<Address>> {
    const authoritative = dar.find(id);
    const early = await Promise.race([authoritative, pause(darAheadMilliseconds, undefined)]);
    if (early !== undefined && early.state !== 'unknown') return early;
    const [answer, copy] = await Promise.all([authoritative, selector.copyOf(id)]);
    if (answer.state !== 'unknown') return answer;
    // What the copy lacks may have come since: only DAR says that there is none.
    return copy.state === 'found' ? copy : answer;
  }

  return {
    search: (query, limit) => selector.search(query, limit),
    async find(given) {
      if (!isDarId(given)) return { state: 'none' };
      const id = given.toLowerCase();
      return dwellings.get(id, () => darOrCopy(id));
    },
    async postcode(code) {
      const known = await carried.postcode(code);
      // Below 1000 there are only those of bulk receivers.
      if (known.state === 'found' || !/^[1-9]\d{3}$/.test(code)) return known;
      const town = await towns.get(code, () => dar.town(code));
      if (town.state !== 'found') return town;
      return { state: 'found', value: { town: town.value, municipalities: [] } };
    },
  };
}
