import type { Text } from '../../domain/language.ts';
import { fullName } from '../../domain/person.ts';
import { type Beside, besideFact, besideHome, isSameText, partOf } from '../beside.ts';
import type { Answers } from './answers.ts';

type So = Partial<Answers>;

/** The name that goes with the number. */
export const nameNow: Beside = ({ name }: So, { person }) => [
  besideFact(
    { da: 'Navn i CPR nu', en: 'Name in CPR now' },
    partOf(person, (each) => fullName(each.name)),
    (known) => ({ da: known, en: known }),
    (known) => (isSameText(known, name) ? 'same' : 'differs'),
  ),
];

/** Whether the number is still theirs; the number itself is not repeated. */
export const numberNow: Beside = ({ cpr }: So, { person }) => [
  besideFact(
    { da: 'I CPR nu', en: 'In CPR now' },
    person,
    (known) =>
      known.cpr === cpr
        ? { da: 'Nummeret findes', en: 'The number exists' }
        : { da: 'Personen har et andet nummer', en: 'The person has another number' },
    (known) => (known?.cpr === cpr ? 'same' : 'differs'),
  ),
];

/** By its four digits: whether it is where they live. */
export const municipalityNow: Beside = ({ municipality }: So, now) => [
  besideHome(
    now,
    { da: 'Kommune i CPR nu', en: 'Municipality in CPR now' },
    partOf(now.person, (person) => person.municipality || undefined),
    (known) =>
      known === municipality
        ? { da: 'Den samme', en: 'The same' }
        : { da: 'En anden', en: 'Another one' },
    (known) => (known === municipality ? 'same' : 'differs'),
  ),
];

/** Whether they are exempt now, and whether Digital Post has them. */
export const postNow: Beside = ({ wish }: So, { exempt, digitalPost }) => [
  besideFact({ da: 'Fritaget nu', en: 'Exempt now' }, exempt, yesNo, (known) =>
    known === (wish === 'exempt') ? 'same' : 'change',
  ),
  besideFact(
    { da: 'Tilmeldt Digital Post nu', en: 'Registered with Digital Post now' },
    digitalPost,
    yesNo,
  ),
];

const yesNo = (yes: boolean): Text => (yes ? { da: 'Ja', en: 'Yes' } : { da: 'Nej', en: 'No' });
