import { formatCpr } from '../domain/cpr.ts';
import type { Language } from '../domain/language.ts';
import { showReference } from '../domain/reference.ts';
import type { Person } from '../domain/person.ts';
import type { Secrets } from '../cases/ports/secrets.ts';
import type { CaseRow } from '../cases/ports/case-store.ts';
import { peopleOf, type Player, standInFor } from './cast.ts';

/** What stands in a hole: who, which case, which id or which moment, and in which form. */
export type Hole =
  /** `at`: which player; `who`: which of their people. */
  | { readonly of: 'person'; readonly at: number; readonly who: number; readonly form: PersonForm }
  | { readonly of: 'case'; readonly at: number; readonly form: 'reference' | 'shown' | 'id' }
  /** `made`: milliseconds since 1970 UTC. */
  | { readonly of: 'id'; readonly made: number }
  | { readonly of: 'moment'; readonly made: number; readonly form: 'instant' }
  /** `past`: milliseconds since midnight in Copenhagen. */
  | { readonly of: 'time'; readonly past: number; readonly form: Language };

const personForms = [
  'cpr',
  'shown',
  'key',
  'full',
  'given',
  'family',
  'home',
  'address',
  'born',
] as const;
export type PersonForm = (typeof personForms)[number];

type Word = readonly [word: string, hole: Hole];

/** Under which words somebody of the cast stands in the story's texts. */
export const wordsOfPlayer = (player: Player, at: number, secrets: Secrets): readonly Word[] =>
  peopleOf(player)
    .toReversed()
    .flatMap((person, fromEnd) => {
      const who = peopleOf(player).length - 1 - fromEnd;
      const standIn = standInFor(at === 0 ? who : 2);
      const seen = { ...person, name: { ...standIn, middle: '' } };
      return personForms.flatMap((form): readonly Word[] => {
        const word = inForm(seen, form, secrets);
        return word === '' ? [] : [[word, { of: 'person', at, who, form }]];
      });
    });

/** The person in one of the forms in which texts name them; empty where there is none. */
export const inForm = (person: Person, form: PersonForm, secrets: Secrets): string =>
  forms[form](person, secrets);

const forms: Readonly<Record<PersonForm, (person: Person, secrets: Secrets) => string>> = {
  cpr: ({ cpr }) => cpr,
  shown: ({ cpr }) => formatCpr(cpr),
  key: ({ cpr }, secrets) => secrets.digest('member', cpr).slice(0, 16),
  full: ({ name }) => `${name.given} ${name.family}`,
  given: ({ name }) => name.given,
  family: ({ name }) => name.family,
  home: ({ address }) => address?.id ?? '',
  address: ({ address }) => address?.text ?? '',
  born: ({ birthDate }) => birthDate,
};

export const wordsOfCase = ({ reference, id }: CaseRow, at: number): readonly Word[] => [
  [reference, { of: 'case', at, form: 'reference' }],
  [showReference(reference), { of: 'case', at, form: 'shown' }],
  [id, { of: 'case', at, form: 'id' }],
];

/** The time that an id was made at is its first twelve digits. */
export const wordsOfId = (id: string): Word => [
  id,
  { of: 'id', made: Number.parseInt(id.replace('-', '').slice(0, 12), 16) },
];

/** As an instant, and as its time of day is told. */
export function wordsOfMoment(moment: string): readonly Word[] {
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/Copenhagen');
  const made = local.epochMilliseconds;
  const past = made - local.startOfDay().epochMilliseconds;
  return [
    [moment, { of: 'moment', made, form: 'instant' }],
    [timeIn(past, 'da'), { of: 'time', past, form: 'da' }],
    [timeIn(past, 'en'), { of: 'time', past, form: 'en' }],
  ];
}

/** As events keep it. */
export const momentIn = (made: number): string =>
  new Date(made).toISOString().replace('.000Z', 'Z');

/** As letters tell a time of day; on a day whose clock is changed, as if it were not. */
export function timeIn(past: number, form: Language): string {
  const minutes = Math.floor(past / 60_000);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map(two);
  return form === 'da' ? `kl. ${hour}.${minute}` : `at ${hour}:${minute}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
