import type { PersonRegister } from '../../cases/ports/registers.ts';
import type { Cpr } from '../../domain/cpr.ts';
import { type Clock, legalDay } from '../../domain/dates.ts';
import type { Lookup } from '../../domain/result.ts';
import type { Ask } from '../../far-side/ask.ts';
import { type CallLog, type CallRegister, lookupOf, type Try } from '../call-register.ts';
import { RegisterFault } from '../register-fault.ts';
import { askWithin } from './ask-within.ts';
import { householdFrom } from './household.ts';
import { personAnswer } from './person-answer.ts';
import { personLookup, personRequest } from './person-request.ts';
import { type Registered, registeredPerson } from './registered-person.ts';

/** A number that was changed more often than this leads round in a circle. */
const mostChanges = 3;

/**
 * People as SF1520 PersonBaseDataExtended knows them, asked one number at a time. It cannot say who else lives at an
 * address: the household is who it ties to the person and has in the same dwelling, and residents are unknown.
 */
export function sf1520Persons(from: {
  readonly url: URL;
  /** CVR number of the authority that asks. */
  readonly cvr: string;
  readonly ask: Ask;
  readonly call: CallRegister;
  readonly clock: Clock;
  readonly log: Pick<CallLog, 'info'>;
}): PersonRegister {
  const { url, cvr, ask, call, clock, log } = from;

  async function recordOf(cpr: Cpr, { transaction, signal }: Try) {
    const answer = await askWithin(ask, signal, {
      url,
      headers: {
        'content-type': 'text/xml; charset=utf-8',
        accept: 'text/xml',
        soapaction: `"${personLookup}"`,
        'x-transaktionsid': transaction,
        'x-transaktionstid': clock.now().toString({ smallestUnit: 'second' }),
      },
      body: personRequest({ cpr, cvr, transaction }),
    });
    return personAnswer(answer, cpr);
  }

  /** Under a changed number stands only which one took its place. */
  async function registered(asked: Cpr, one: Try): Promise<Registered | 'none'> {
    let cpr = asked;
    for (let changes = 0; changes <= mostChanges; changes += 1) {
      const record = await recordOf(cpr, one);
      if (record === 'none') break;
      const { gaeldendePersonnummer: current = cpr } = record.persondata;
      if (current === cpr) return registeredPerson(record, legalDay(clock.now()));
      log.info({ transaction: one.transaction }, 'a changed number was followed');
      cpr = current;
    }
    if (cpr === asked) return 'none';
    throw new RegisterFault('odd');
  }

  const look = <T>(operation: string, found: (one: Try) => Promise<T | 'none'>) =>
    lookupOf(
      call(operation, async (one): Promise<Lookup<T>> => {
        const value = await found(one);
        return value === 'none' ? { state: 'none' } : { state: 'found', value: value as T };
      }),
    );

  return {
    find: (cpr) =>
      look('find', async (one) => {
        const found = await registered(cpr, one);
        return found === 'none' ? found : found.person;
      }),
    household: (cpr) =>
      look('household', async (one) => {
        const found = await registered(cpr, one);
        if (found === 'none') return found;
        return householdFrom(found, (relative) => registered(relative, one));
      }),
    residentsAt: async () => ({ state: 'unknown', why: 'not offered' }),
    wardsOf: async () => ({ state: 'unknown', why: 'not offered' }),
  };
}
