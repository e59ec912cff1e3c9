import { expect, it } from 'vitest';
import type { Cpr } from '../../src/domain/cpr.ts';
import { householdFrom } from '../../src/registers/http/household.ts';
import type { Registered } from '../../src/registers/http/registered-person.ts';
import { RegisterFault } from '../../src/registers/register-fault.ts';

const someone = (cpr: string, dwelling: string, ...kin: readonly string[]): Registered => ({
  person: {
    cpr: cpr as Cpr,
    name: { given: cpr, middle: '', family: '' },
    birthDate: `19${cpr.slice(4, 6)}-01-01`,
    status: '01',
    municipality: '0101',
    custody: [],
  },
  dwelling,
  kin: kin as readonly Cpr[],
});

const [ann, ben, cat, dan] = ['6101700000', '6101800000', '6101750000', '6101600000'] as const;

/** Looks up by the number asked for, which need not be the number found. */
const among =
  (people: Readonly<Record<string, Registered | 'none'>>) =>
  async (cpr: Cpr): Promise<Registered | 'none'> => {
    const found = people[cpr];
    if (found === undefined) throw new RegisterFault('cut');
    return found;
  };

const numbers = async (...from: Parameters<typeof householdFrom>) =>
  (await householdFrom(...from)).map(({ cpr }) => cpr);

it('a household is found from one to the next in the same dwelling, the oldest first after the person', async () => {
  const find = among({
    [ben]: someone(ben, 'home', ann, cat),
    [cat]: someone(cat, 'home', dan),
    [dan]: someone(dan, 'away', '6101000000'),
  });
  // Whoever lives elsewhere leads on to nobody.
  expect(await numbers(someone(ann, 'home', ben), find)).toEqual([ann, cat, ben]);
});

it('names nobody twice, by whatever number', async () => {
  const former = '6101800001';
  const itself = '6101700001';
  const find = among({
    [ben]: someone(ben, 'home'),
    [former]: someone(ben, 'home'),
    [itself]: someone(ann, 'home'),
  });
  expect(await numbers(someone(ann, 'home', ben, former, itself), find)).toEqual([ann, ben]);
});

it('is not known where somebody who may be one of them could not be looked up', async () => {
  const find = among({ [ben]: someone(ben, 'home') });
  await expect(householdFrom(someone(ann, 'home', ben, cat), find)).rejects.toThrow('cut');
});

it('does without a number that nobody has, and without an end', async () => {
  expect(await numbers(someone(ann, 'home', ben), among({ [ben]: 'none' }))).toEqual([ann]);
  let next = 6_101_900_000;
  const endless = async () => someone(String((next += 1)), 'home', String(next + 1));
  await expect(householdFrom(someone(ann, 'home', ben), endless)).rejects.toThrow('odd');
});
