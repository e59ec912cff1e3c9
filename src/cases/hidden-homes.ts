import type { Cpr } from '../domain/cpr.ts';
import type { Home } from '../domain/hidden-home.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRow } from './ports/case-store.ts';
import type { Protections } from './ports/protections.ts';

/** What a case knows of people and of where they live. */
export interface CaseHomes {
  /** Whose case it is, who filed it, and for whom. */
  readonly people: readonly Cpr[];
  /** Every address that was answered in it. */
  readonly homes: readonly Home[];
  /** Somebody in it was protected when it came, or is hidden by what was filed here. */
  readonly isHidden: boolean;
}

/** Reads that out of its events, and asks nobody but the store. */
export function caseHomes(
  row: Pick<CaseRow, 'principal' | 'filer'> | undefined,
  events: readonly CaseEvent[],
  protections: Protections | undefined,
  on: Temporal.PlainDate,
): CaseHomes {
  const [birth] = events;
  const people = peopleIn(row, birth);
  const answers = birth !== undefined && 'answers' in birth ? birth.answers : {};
  return {
    people,
    homes: homesIn(events),
    isHidden:
      wasProtected(birth) ||
      people.some((cpr) => protections?.until(cpr, on) !== undefined) ||
      wordsIn(answers).some((word) => isKey.test(word) && protections?.hides(word, on) === true),
  };
}

function peopleIn(
  row: Pick<CaseRow, 'principal' | 'filer'> | undefined,
  birth: CaseEvent | undefined,
): readonly Cpr[] {
  const named = [
    row?.principal,
    row?.filer,
    birth?.by.kind === 'citizen' ? birth.by.cpr : undefined,
    ...(birth?.onBehalfOf ?? []).map(({ cpr }) => cpr),
  ];
  return [...new Set(named.flatMap((cpr) => (cpr === undefined ? [] : [cpr])))];
}

function wasProtected(birth: CaseEvent | undefined): boolean {
  const flags = birth !== undefined && 'flags' in birth ? birth.flags : undefined;
  return flags?.includes('protected') ?? false;
}

/** A key of a member of a household, as answers name them. */
const isKey = /^[\w-]{16}$/;

/** Every address in a value, however deep: what was chosen from the register, and what was written by hand. */
export function homesIn(value: unknown): readonly Home[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(homesIn);
  return isHome(value) ? [value, ...inside] : inside;
}

const isHome = (value: object): value is Home =>
  ['street', 'number', 'postcode', 'town', 'text'].every(
    (key) => typeof (value as Readonly<Record<string, unknown>>)[key] === 'string',
  );

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}
