import type { Text } from '../domain/language.ts';
import { isProtected, type Person } from '../domain/person.ts';
import type { HealthInsurance } from '../domain/practice.ts';
import type { Lookup } from '../domain/result.ts';
import type { Member } from './context.ts';

/** What registers say on a day, to hold answers up against. Each part has its own "nobody could say". */
export interface RegisterNow {
  readonly today: Temporal.PlainDate;
  /** Whose case it is. */
  readonly person: Lookup<Person>;
  /** Everybody registered where whoever sent it lives, that person first. */
  readonly household: Lookup<readonly Member[]>;
  /** Everybody registered at the address that the errand is about. */
  readonly residents: Lookup<readonly Person[]>;
  /** Of whose case it is, as is their doctor. */
  readonly insurance: Lookup<HealthInsurance>;
  readonly doctor: Lookup<string>;
  /** Whether they have Digital Post, and whether the municipality has exempted them. */
  readonly digitalPost: Lookup<boolean>;
  readonly exempt: Lookup<boolean>;
}

/**
 * How an answer stands to a register: the same, what the errand would change, or something that does not fit. Where
 * nobody could look it up there is none.
 */
export type Standing = 'same' | 'change' | 'differs';

/** What a register says beside an answer. */
export interface RegisterFact {
  readonly label: Text;
  /** In words; `none` where the register answered that there is nothing. */
  readonly says: Lookup<Text>;
  /** Somebody is protected: it is not copied from the register, and says nothing of the answer either. */
  readonly hidden?: true;
  readonly stands?: Standing;
}

/** What there is to see beside one answer, in the order in which it is read. */
export type Beside = (
  answers: Readonly<Record<string, unknown>>,
  now: RegisterNow,
) => readonly RegisterFact[];

/** A register's word and how the answer stands to it. A register that could not say agrees with nothing. */
export function besideFact<T>(
  label: Text,
  known: Lookup<T>,
  words: (value: T) => Text,
  stands?: (value: T | undefined) => Standing | undefined,
): RegisterFact {
  if (known.state === 'unknown') return { label, says: known };
  const value = known.state === 'found' ? known.value : undefined;
  const standing = stands?.(value);
  return {
    label,
    says: known.state === 'found' ? { state: 'found', value: words(known.value) } : known,
    ...(standing && { stands: standing }),
  };
}

/** The same of somebody's own entry: nothing that tells where a protected person lives (CPR-loven § 28). */
export function besideHome<T>(
  now: RegisterNow,
  label: Text,
  known: Lookup<T>,
  words: (value: T) => Text,
  stands?: (value: T | undefined) => Standing | undefined,
): RegisterFact {
  const { person, today } = now;
  const hidden = person.state === 'found' && isProtected(person.value, today);
  return hidden
    ? { label, says: { state: 'unknown', why: 'protected' }, hidden }
    : besideFact(label, known, words, stands);
}

/** One part of what was looked up; nothing where the register says nothing of it. */
export function partOf<T, P>(known: Lookup<T>, part: (value: T) => P | undefined): Lookup<P> {
  if (known.state !== 'found') return known;
  const value = part(known.value);
  return value === undefined ? { state: 'none' } : { state: 'found', value };
}

/** Whether two ways of writing a name or an address are the same but for blanks and capitals. */
export const isSameText = (one: unknown, other: unknown): boolean => plain(one) === plain(other);

const plain = (text: unknown): string =>
  typeof text === 'string' ? text.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('da') : '';
