import { describe, expect, it } from 'vitest';
import { openErrand } from '../../src/cases/errand.ts';
import type { PersonRegister } from '../../src/cases/ports/registers.ts';
import { applicantOf, gatherPeople } from '../../src/cases/submission.ts';
import type { Authority } from '../../src/domain/authority.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import type { Address } from '../../src/domain/person.ts';
import { addressChange } from '../../src/self-services/address-change/index.ts';
import type { SelfService } from '../../src/self-services/define.ts';
import {
  anna,
  bo,
  carl,
  host,
  ida,
  liv,
  newHome,
  person,
} from '../self-services/address-change/move.ts';
import { counter, loginOf, readyDraft, registerOf } from './counter.ts';

const family = [anna, bo, liv, ida];
const silent = { state: 'unknown', why: 'silent' } as const;
const source = { title: 'Made for the test', checked: '2026-11-22' };
const authority: Authority = {
  id: 'municipality-0155',
  name: { da: 'Dragør Kommune', en: 'Dragør Municipality' },
  kind: 'municipality',
  contact: [{ from: '2020-01-01', value: { phone: '12 34 56 78' }, source }],
};

interface Given {
  readonly persons?: PersonRegister;
  readonly movers?: readonly string[];
  readonly address?: Address;
  readonly service?: SelfService;
  readonly authority?: Authority;
  readonly identity?: ReturnType<typeof loginOf>;
}

/** Everybody a move touches; the movers are named by their given name. */
async function people(given: Given = {}) {
  const { core } = counter(given.persons ?? registerOf(family, [host], [carl]));
  const { service = addressChange, identity = loginOf(anna) } = given;
  const said = { wish: 'digital', exempt: false, circumstance: false, noMitId: false } as const;
  const errand = await openErrand(service, { ...said, identity }, readyDraft(), core);
  const members = errand.household.state === 'found' ? errand.household.value : [];
  const movers = members
    .filter((member) => given.movers?.includes(member.person.name.given))
    .map((member) => member.key);
  const answers = { ...errand.reading.answers, address: given.address ?? newHome, movers };
  const answered = { ...errand, reading: { ...errand.reading, answers } };
  const applicant = applicantOf(answered, identity);
  if (applicant === undefined) throw new Error('nobody applies');
  return gatherPeople(answered, applicant, given.authority ?? authority, core);
}

const names = (them: readonly { name: { given: string } }[]) => them.map((each) => each.name.given);

describe('who moves', () => {
  it('is whoever was ticked, and nobody else of the household', async () => {
    const found = await people({ movers: ['Bo', 'Liv'] });
    expect(names(found.movers)).toEqual(['Bo', 'Liv']);
    expect(names(found.household.state === 'found' ? found.household.value : [])).toEqual(
      names(family),
    );
    expect(found.applicant).toEqual(anna);
    expect(found.incomplete).toBe(false);
  });

  it('is the applicant alone where the service asks nobody else', async () => {
    const { movers: _, ...alone } = addressChange;
    expect((await people({ service: alone, movers: ['Bo'] })).movers).toEqual([]);
  });

  it('is the applicant alone where the register has no household', async () => {
    const persons = {
      ...registerOf(family, []),
      household: async () => ({ state: 'none' }) as const,
    };
    const { movers, household, incomplete } = await people({ persons });
    expect([movers, household, incomplete]).toEqual([[], { state: 'none' }, false]);
  });
});

describe('who lives at the new home', () => {
  it('are those registered there, without those who move themselves', async () => {
    const persons = registerOf(family, [host, bo, anna, liv], [carl]);
    const { residents } = await people({ persons, movers: ['Bo'] });
    expect(residents).toEqual({ state: 'found', value: [host, liv] });
  });

  it.each([
    ['an address that nobody found', { address: { ...newHome, id: 'unknown' } }],
    ['a service without an address', { service: withoutDestination() }],
    ['an address not answered', { service: { ...addressChange, destination: () => undefined } }],
  ])('is not known for %s, and nobody is asked', async (_, given) => {
    const asked: string[] = [];
    const persons: PersonRegister = {
      ...registerOf(family),
      residentsAt: async (id) => {
        asked.push(id);
        return { state: 'none' };
      },
    };
    const { residents } = await people({ persons, ...given });
    expect(residents).toEqual({ state: 'unknown', why: 'address not in the register' });
    expect(asked).toEqual([]);
  });

  it.each([silent, { state: 'none' }] as const)(
    'is as the register says: $state',
    async (answer) => {
      const persons = { ...registerOf(family), residentsAt: async () => answer };
      expect((await people({ persons })).residents).toEqual(answer);
    },
  );
});

describe('who is heard', () => {
  it('is a parent with custody who does not move along, once', async () => {
    expect(names((await people({ movers: ['Liv', 'Ida'] })).otherParents)).toEqual(['Carl']);
    expect((await people({ movers: ['Bo'] })).otherParents).toEqual([]);
  });

  it.each([
    ['2008-11-22', 'turned 18 today', []],
    ['2008-11-23', 'turns 18 tomorrow', ['Carl']],
  ])('born %s, who %s: %j', async (born, _, heard) => {
    const teen = person('Theo', born, { custody: [anna.cpr, carl.cpr] });
    const persons = registerOf([anna, teen], [], [carl]);
    expect(names((await people({ persons, movers: ['Theo'] })).otherParents)).toEqual(heard);
  });

  it('may be a parent whom the register does not have: then somebody looks first', async () => {
    const persons = registerOf(family, [], []);
    const { otherParents, incomplete } = await people({ persons, movers: ['Liv'] });
    expect([otherParents, incomplete]).toEqual([[], true]);
  });
});

describe('a register that is silent', () => {
  it('about the household makes the picture incomplete', async () => {
    const persons = { ...registerOf(family), household: async () => silent };
    expect(await people({ persons })).toMatchObject({ household: silent, incomplete: true });
  });

  it.each([silent, { state: 'none' }] as const)(
    'about the applicant ($state) leaves what the login says, protected until somebody has looked',
    async (answer) => {
      const persons = { ...registerOf(family), find: async () => answer };
      const { applicant, incomplete } = await people({ persons });
      expect(incomplete).toBe(true);
      expect(applicant).toEqual({
        cpr: anna.cpr,
        name: { given: 'Anna as the login says', middle: '', family: '' },
        birthDate: '1985-03-04',
        status: '01',
        protectedUntil: '9999-12-31',
        municipality: '',
        custody: [],
      });
    },
  );

  it('counts a number without a birthday as grown up', async () => {
    const persons = { ...registerOf(family), find: async () => silent };
    const identity = loginOf(anna, { cpr: '9999999999' as Cpr });
    expect((await people({ persons, identity })).applicant.birthDate).toBe('1900-01-01');
  });
});

describe('the authority as the letters name it', () => {
  it('has its phone where it is known on the day, and else none', async () => {
    const { id, name } = authority;
    expect((await people()).authority).toEqual({ id, name, phone: '12 34 56 78' });
    const without = await people({ authority: { ...authority, contact: [] } });
    expect(without.authority).toStrictEqual({ id, name });
  });
});

function withoutDestination(): SelfService {
  const { destination: _, ...rest } = addressChange;
  return rest;
}
