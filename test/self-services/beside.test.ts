import { describe, expect, it } from 'vitest';
import type { Cpr } from '../../src/domain/cpr.ts';
import type { Person } from '../../src/domain/person.ts';
import { addressChange } from '../../src/self-services/address-change/index.ts';
import type { RegisterFact, RegisterNow } from '../../src/self-services/beside.ts';
import type { SelfService } from '../../src/self-services/define.ts';
import { digitalPostExemption } from '../../src/self-services/digital-post-exemption/index.ts';
import { doctorChoice } from '../../src/self-services/doctor-choice/index.ts';
import { healthCard } from '../../src/self-services/health-card/index.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import { robinsonList } from '../../src/self-services/robinson-list/index.ts';

const today = Temporal.PlainDate.from('2026-11-22');
const home = { id: 'a', text: 'Prøvevej 7, 2100 København Ø' } as NonNullable<Person['address']>;
const somebody = (number: string, given = 'Kim', more: Partial<Person> = {}): Person => ({
  cpr: number as Cpr,
  name: { given, middle: '', family: 'Prøve' },
  birthDate: '1980-01-01',
  status: '01',
  address: home,
  municipality: '0101',
  custody: [],
  ...more,
});
const found = <T>(value: T) => ({ state: 'found', value }) as const;
const down = { state: 'unknown', why: 'down' } as const;
const kim = somebody('6101801234');
const now = (given: Partial<RegisterNow> = {}): RegisterNow => ({
  today,
  person: found(kim),
  household: found([{ key: 'self', person: kim }]),
  residents: found([]),
  insurance: found({ group: 1, practice: '123456', cardSentOn: '2020-05-01' }),
  doctor: found('Lægehuset'),
  digitalPost: found(true),
  exempt: found(false),
  ...given,
});
const nothing: Partial<RegisterNow> = {
  person: down,
  household: down,
  residents: down,
  insurance: down,
  doctor: down,
  digitalPost: down,
  exempt: down,
};

/** What stands beside one answer, facts in their order. */
const beside = (
  { steps }: SelfService,
  key: string,
  answers: Readonly<Record<string, unknown>>,
  given: Partial<RegisterNow> = {},
): readonly RegisterFact[] =>
  steps
    .flatMap(({ fields }) => fields)
    .find((field) => field.key === key)
    ?.beside?.(answers, now(given)) ?? [];
const stands = (...given: Parameters<typeof beside>) => beside(...given).map((fact) => fact.stands);

describe('an answer beside the register', () => {
  it.each([
    ['the register has it already', { ...home }, 'same'],
    [
      'written otherwise',
      { ...home, id: 'unknown', text: 'prøvevej 7,  2100 København ø' },
      'same',
    ],
    ['a new home', { ...home, id: 'b', text: 'Nyvej 1' }, 'change'],
    ['two homes that nobody could look up', { ...home, id: 'unknown', text: 'Nyvej 1' }, 'change'],
  ])('change of address: %s', (_what, address, standing) => {
    expect(stands(addressChange, 'address', { address })).toEqual([standing]);
  });

  it('tells how many others are registered at the new address, and who is not counted', () => {
    const child = somebody('6101101234');
    const household = found([
      { key: 'self', person: kim },
      { key: 'k', person: child },
    ]);
    const others = { residents: found([kim, child, somebody('6202701234')]), household };
    const said = { movers: ['k'] };
    const of = (occupants: string) =>
      beside(addressChange, 'occupants', { ...said, occupants }, others)[0];
    expect(of('nobody')).toMatchObject({ says: found({ da: '1 person' }), stands: 'differs' });
    expect(of('staying')?.stands).toBe('same');
    expect(of('unknown')?.stands).toBeUndefined();
    const empty = { residents: found([kim]) };
    expect(stands(addressChange, 'occupants', { occupants: 'nobody' }, empty)).toEqual(['same']);
    expect(stands(addressChange, 'occupants', { occupants: 'staying' }, empty)).toEqual([
      'differs',
    ]);
  });

  it('sees that somebody who moves along is not registered with them any more', () => {
    expect(stands(addressChange, 'movers', { movers: ['gone'] })).toEqual(['differs']);
    expect(stands(addressChange, 'movers', { movers: ['self'] })).toEqual(['same']);
    expect(stands(addressChange, 'movers', { movers: [] })).toEqual([undefined]);
  });

  it('names nobody who is protected, and shows no home of theirs', () => {
    const hidden = somebody('6303701234', 'Skjult', { protectedUntil: '2027-01-01' });
    const together = found([
      { key: 'self', person: kim },
      { key: 'h', person: hidden },
    ]);
    const [fact] = beside(addressChange, 'movers', { movers: ['h'] }, { household: together });
    expect(JSON.stringify(fact)).not.toContain('Skjult');
    expect(fact?.says).toMatchObject(found({ da: '1 med beskyttet navn og adresse' }));
    for (const key of ['address', 'movers']) {
      const [own] = beside(addressChange, key, { address: home }, { person: found(hidden) });
      expect(own).toMatchObject({ hidden: true, says: { state: 'unknown' } });
      expect(own?.stands).toBeUndefined();
      expect(JSON.stringify(own)).not.toContain('Prøvevej');
    }
    const [where] = beside(digitalPostExemption, 'municipality', {}, { person: found(hidden) });
    expect(where).toMatchObject({ hidden: true });
  });

  it('choice of doctor: the group and the doctor now', () => {
    const chosen = { group: '1', doctor: { id: '123456' } };
    expect(stands(doctorChoice, 'group', chosen)).toEqual(['same']);
    expect(stands(doctorChoice, 'group', { group: '2' })).toEqual(['change']);
    expect(stands(doctorChoice, 'doctor', chosen)).toEqual(['same']);
    expect(stands(doctorChoice, 'doctor', { doctor: { id: 'unknown' } })).toEqual(['change']);
    const without = { insurance: found({ group: 1 } as const), doctor: { state: 'none' } as const };
    expect(stands(doctorChoice, 'doctor', chosen, without)).toEqual(['change']);
  });

  it('health card: what is known, and a day that was typed', () => {
    expect(beside(healthCard, 'reason', { reason: 'lost' }).map(({ label }) => label.da)).toEqual([
      'Nyeste kort sendt',
      'Gruppe nu',
      'Læge på kortet',
    ]);
    expect(stands(healthCard, 'cardFrom', { cardFrom: '2020-05-01' })).toEqual(['same']);
    expect(stands(healthCard, 'cardFrom', { cardFrom: '2021-05-01' })).toEqual(['differs']);
    expect(stands(healthCard, 'cardFrom', {})).toEqual([undefined]);
  });

  it('exemption from Digital Post: who it is, and how it stands', () => {
    const said = { name: 'kim  prøve', cpr: kim.cpr, municipality: '0101', wish: 'exempt' };
    for (const key of ['name', 'cpr', 'municipality'])
      expect(stands(digitalPostExemption, key, said)).toEqual(['same']);
    const other = { name: 'Bo', cpr: '6101801111', municipality: '0751', wish: 'return' };
    for (const key of ['name', 'cpr', 'municipality'])
      expect(stands(digitalPostExemption, key, other)).toEqual(['differs']);
    expect(stands(digitalPostExemption, 'wish', said)[0]).toBe('change');
    expect(stands(digitalPostExemption, 'wish', other)[0]).toBe('same');
  });

  it('Robinson list: a register that does not say is no "no"', () => {
    const listed = (marketingProtected?: boolean) => ({
      person: found(marketingProtected === undefined ? kim : { ...kim, marketingProtected }),
    });
    expect(stands(robinsonList, 'wish', { wish: 'join' }, listed(true))).toEqual(['same']);
    expect(stands(robinsonList, 'wish', { wish: 'join' }, listed(false))).toEqual(['change']);
    const [silent] = beside(robinsonList, 'wish', { wish: 'leave' }, listed());
    expect(silent).toMatchObject({ says: { state: 'unknown' } });
    expect(silent?.stands).toBeUndefined();
  });
});

it('a register that is down agrees with nothing, whatever the service and the answer', () => {
  const facts = selfServices.flatMap(({ steps, examples }) =>
    steps.flatMap(({ fields }) =>
      fields.flatMap(({ beside: of }) =>
        examples.accepted.flatMap((answers) => of?.(answers, now(nothing)) ?? []),
      ),
    ),
  );
  expect(facts.length).toBeGreaterThan(9);
  for (const fact of facts) {
    expect(fact.says.state).toBe('unknown');
    expect(fact.stands).toBeUndefined();
  }
});
