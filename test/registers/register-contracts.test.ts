import { describe, expect, it } from 'vitest';
import type { Cpr } from '../../src/domain/cpr.ts';
import type { Person } from '../../src/domain/person.ts';
import { found } from '../../src/domain/result.ts';
import { samplePeople } from '../../src/registers/demo/sample-people.ts';
import { withFaults } from '../support/faulty-registers.ts';
import { type Asked, embedded, overHttp, wholeSet } from './open-registers.ts';

const http = overHttp();

/** Everybody who answers the port, in good order. */
const adapters: readonly (readonly [string, () => Asked])[] = [
  ['embedded', () => embedded],
  ['over HTTP', () => http.registers],
  ['with faults, at none', () => withFaults(wholeSet(), {})],
];

const people = [...samplePeople().values()].map(({ person }) => person);
const named = (given: string): Person =>
  people.find(({ name }) => name.given === given) ?? expect.fail(given);

describe.each(adapters)('persons, %s', (adapter, registers) => {
  /** Over HTTP nobody says which dwelling of the address register it is, nor where it lies. */
  const known = (person: Person): Person => {
    if (adapter !== 'over HTTP' || person.address === undefined) return person;
    const { at: _, ...address } = person.address;
    return { ...person, address: { ...address, id: 'unknown' } };
  };

  it.each(people.map((person) => [person.name.given, person] as const))(
    'knows %s',
    async (_, person) => {
      expect(await registers().persons.find(person.cpr)).toEqual({
        state: 'found',
        value: known(person),
      });
    },
  );

  it('follows a changed number to the current one', async () => {
    const alex = named('Alex');
    const former = '9003930147' as Cpr;
    expect(found(await registers().persons.find(former))).toEqual(known(alex));
    const household = found(await registers().persons.household(former));
    expect(household?.map(({ cpr }) => cpr)).toEqual([alex.cpr]);
  });

  it('knows nobody by a number that nobody has', async () => {
    const nobodys = '6101010000' as Cpr;
    expect(await registers().persons.find(nobodys)).toEqual({ state: 'none' });
    expect(await registers().persons.household(nobodys)).toEqual({ state: 'none' });
  });

  it('lists the household with the person first', async () => {
    const household = found(await registers().persons.household(named('Astrid').cpr)) ?? [];
    const [first, ...others] = household.map(({ name }) => name.given);
    expect(first).toBe('Astrid');
    expect(others.toSorted()).toEqual(['Ida', 'Jonas', 'Villads']);
  });

  it('puts nobody under one roof with people without an address', async () => {
    const alone = named('Rasmus').cpr;
    const household = found(await registers().persons.household(alone)) ?? [];
    expect(household.map(({ cpr }) => cpr)).toEqual([alone]);
  });

  it('never says that a dwelling is empty when it cannot know who lives there', async () => {
    const home = named('Birthe').address?.id ?? '';
    const residents = await registers().persons.residentsAt(home);
    expect(residents.state).not.toBe('none');
    if (residents.state === 'found') expect(residents.value).toHaveLength(2);
  });
});

describe.each(adapters)('Digital Post, %s', (adapter, registers) => {
  it.each([
    ['tilmeldt', '7204880012', 'registered'],
    ['fritaget', '6309511083', 'not-registered'],
    ['ikke_omfattet', '6901194368', 'not-registered'],
    ['a former number', '9003930147', 'registered'],
  ])('says of %s no more than whether', async (_, cpr, answer) => {
    expect(await registers().digitalPost.registration(cpr as Cpr)).toBe(answer);
  });

  it('never takes a number that nobody has for registered', async () => {
    const answer = await registers().digitalPost.registration('6101010000' as Cpr);
    expect(answer).toBe(adapter === 'over HTTP' ? 'not-registered' : 'unknown');
  });
});
