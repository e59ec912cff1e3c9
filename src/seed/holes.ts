import { formatCpr } from '../domain/cpr.ts';
import { timeOfDay } from '../domain/dates.ts';
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
  | { readonly of: 'moment'; readonly made: number; readonly form: 'instant' | 'da' | 'en' };

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
  const made = Temporal.Instant.from(moment).epochMilliseconds;
  return [
    [moment, { of: 'moment', made, form: 'instant' }],
    [momentIn(made, 'da'), { of: 'moment', made, form: 'da' }],
    [momentIn(made, 'en'), { of: 'moment', made, form: 'en' }],
  ];
}

/** A moment as events keep it, or as letters tell its time of day. */
export function momentIn(made: number, form: 'instant' | 'da' | 'en'): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(made);
  if (form === 'instant') return instant.toString();
  return `${form === 'da' ? 'kl.' : 'at'} ${timeOfDay(instant, form)}`;
}
