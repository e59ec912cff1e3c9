import type { Text } from '../../domain/language.ts';
import { type Address, fullName, isProtected, type Person } from '../../domain/person.ts';
import {
  type Beside,
  besideFact,
  besideHome,
  isSameText,
  partOf,
  type RegisterNow,
  type Standing,
} from '../beside.ts';
import type { Answers } from './answers.ts';

type So = Partial<Answers>;

/** Where they are registered now: the move is done once that is where they say they move. */
export const registeredAddress: Beside = ({ address }: So, now) => [
  besideHome(
    now,
    { da: 'Adresse i CPR nu', en: 'Address in CPR now' },
    partOf(now.person, (person) => person.address),
    ({ text }) => ({ da: text, en: text }),
    (registered) => (isSameHome(address, registered) ? 'same' : 'change'),
  ),
];

/** Who is registered where they live now, and whether everybody who moves along is among them. */
export const registeredTogether: Beside = ({ movers = [] }: So, now) => [
  besideHome(
    now,
    { da: 'Registreret sammen nu', en: 'Registered together now' },
    now.household,
    (members) =>
      namesOf(
        members.slice(1).map(({ person }) => person),
        now,
      ),
    (members = []) => {
      if (movers.length === 0) return undefined;
      return movers.every((key) => members.some((member) => member.key === key))
        ? 'same'
        : 'differs';
    },
  ),
];

/** How many others are registered at the new address; who they are is nobody's business here. */
export const registeredThere: Beside = ({ occupants, movers = [] }: So, now) => [
  besideFact(
    {
      da: 'Andre registreret på den nye adresse nu',
      en: 'Others registered at the new address now',
    },
    partOf(now.residents, (residents) => othersAmong(residents, movers, now)),
    countWords,
    (others) => (others === undefined ? undefined : fits(occupants, others)),
  ),
];

const isSameHome = (said: Address | undefined, registered: Address | undefined): boolean =>
  said !== undefined &&
  registered !== undefined &&
  ((said.id !== 'unknown' && said.id === registered.id) || isSameText(said.text, registered.text));

/** Without the one who moves and those who move along: they may be registered there already. */
function othersAmong(
  residents: readonly Person[],
  movers: readonly string[],
  { person, household }: RegisterNow,
): number {
  const together = household.state === 'found' ? household.value : [];
  const moving = new Set([
    ...(person.state === 'found' ? [person.value.cpr] : []),
    ...together.filter(({ key }) => movers.includes(key)).map((member) => member.person.cpr),
  ]);
  return residents.filter(({ cpr }) => !moving.has(cpr)).length;
}

function fits(occupants: So['occupants'], others: number): Standing | undefined {
  if (occupants === 'nobody') return others === 0 ? 'same' : 'differs';
  if (occupants === 'staying') return others > 0 ? 'same' : 'differs';
  return undefined;
}

const countWords = (others: number): Text => {
  if (others === 0) return { da: 'Ingen', en: 'Nobody' };
  return others === 1
    ? { da: '1 person', en: '1 person' }
    : { da: `${others} personer`, en: `${others} people` };
};

/** A protected person's name is not put beside an address. */
function namesOf(people: readonly Person[], { today }: Pick<RegisterNow, 'today'>): Text {
  if (people.length === 0) return { da: 'Ingen andre', en: 'Nobody else' };
  const names = people
    .filter((each) => !isProtected(each, today))
    .map(({ name }) => fullName(name));
  const hidden = people.length - names.length;
  const words = (rest: string) =>
    [...names, ...(hidden > 0 ? [`${hidden} ${rest}`] : [])].join(', ');
  return {
    da: words('med beskyttet navn og adresse'),
    en: words('with protected name and address'),
  };
}
