import type { Cpr } from '../../../src/domain/cpr.ts';
import type { Address, Person } from '../../../src/domain/person.ts';
import { accepted } from '../../../src/self-services/address-change/examples.ts';
import { answers } from '../../../src/self-services/address-change/answers.ts';
import type { Move } from '../../../src/self-services/address-change/letters/common.ts';

export const today = Temporal.PlainDate.from('2026-11-22');
export const given = answers.parse(accepted[0]);
export const newHome: Address = given.address;
export const oldHome: Address = {
  ...newHome,
  id: '0a3f50a1-0000-32b8-e044-0003ba298018',
  street: 'Gammelvej',
  number: '9',
  floor: '',
  door: '',
  text: 'Gammelvej 9, 2791 Dragør',
};

let made = 0;

/** An invented person, born on a day, with a number (day + 60) of their own. */
export function person(name: string, born: string, more: Partial<Person> = {}): Person {
  made += 1;
  const [year = '', month = '', day = ''] = born.split('-');
  const cpr = `${Number(day) + 60}${month}${year.slice(2)}${String(4000 + made)}` as Cpr;
  return {
    cpr,
    name: { given: name, middle: '', family: 'Prøve' },
    birthDate: born,
    status: '01',
    address: oldHome,
    municipality: '0155',
    custody: [],
    ...more,
  };
}

export const anna = person('Anna', '1985-03-04');
export const bo = person('Bo', '1984-05-06');
export const carl = person('Carl', '1983-01-02', { address: { ...oldHome, id: 'unknown' } });
export const liv = person('Liv', '2016-07-08', { custody: [anna.cpr, carl.cpr] });
export const ida = person('Ida', '2010-02-03', { custody: [anna.cpr, carl.cpr] });
export const host = person('Hans', '1950-09-09', { address: newHome });
const hostess = person('Grete', '1952-09-09', { address: newHome });

/** The move of a person who protects name and address, seen on `today`. */
export const protectedOne = (one: Person, until = '2027-01-01'): Person => ({
  ...one,
  protectedUntil: until,
});

/** Anna moves alone into an empty home, unless the test says otherwise. */
export const move = (more: Partial<Move> = {}): Move => ({
  reference: 'K7M2P-9QRST',
  arrivedAt: Temporal.Instant.from('2026-11-22T09:08:07Z'),
  answers: given,
  applicant: anna,
  movers: [],
  household: { state: 'found', value: [anna] },
  residents: { state: 'none' },
  otherParents: [],
  principals: [more.applicant ?? anna],
  authority: {
    id: 'municipality-0155',
    name: { da: 'Dragør Kommune', en: 'Dragør Municipality' },
    phone: '12 34 56 78',
  },
  replyPoint: { phone: '70 11 22 33', postal: 'Postboks 999, 0999 Prøveby' },
  today,
  ...more,
});

/** Anna moves with Bo, Liv (10) and Ida (16) to Hans and Grete, who stay; Carl is the children's other parent. */
export const fullMove = (more: Partial<Move> = {}): Move =>
  move({
    answers: { ...given, occupants: 'staying' },
    movers: [bo, liv, ida],
    household: { state: 'found', value: [anna, bo, liv, ida] },
    residents: { state: 'found', value: [host, hostess] },
    otherParents: [carl],
    ...more,
  });
