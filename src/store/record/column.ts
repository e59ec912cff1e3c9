import type { Schema } from '../schema.ts';

/** Whom a column tells of, and how. */
export const categories = {
  nobody: 'nobody',
  case: 'a citizen, through the case that it is about',
  hash: 'a citizen, by a keyed hash that cannot be turned around',
  sealed: 'a citizen; encrypted',
  staff: 'an employee',
  'sealed-staff': 'an employee; encrypted',
  key: 'nobody by itself; opens what is encrypted',
} as const;
export type Category = keyof typeof categories;

/** When it goes. */
export const endings = {
  case: 'with the case, by its term',
  log: 'by the term of the log',
  draft: 'when the draft expires',
  session: 'when the login ends',
  minutes: 'minutes to hours, each its own',
  basket: 'with the case; before it is sent with the draft',
  exemption: 'as a case, once the exemption has ended',
  staff: 'by the term of staff names',
  replaced: 'when another takes its place',
  swept: 'within minutes: what is left of something that is gone',
  count: 'never: a count without a person',
  link: 'never: a hash without a person',
  stays: 'never: how the installation itself is run',
  administration: 'never: what was set must be known as long as it decided about anything',
} as const;
export type Ending = keyof typeof endings;

/** What the record of processing says of a column. */
export interface Column {
  readonly purpose: string;
  readonly category: Category;
  readonly ending: Ending;
}

/** A table and each of its columns. */
export interface TableRecord<Name extends string = string> {
  readonly what: string;
  readonly columns: Readonly<Record<Name, Column>>;
}

/** What is said of tables; a column that is missing or too many does not compile. */
export type RecordOf<Table extends keyof Schema> = {
  readonly [T in Table]: TableRecord<keyof Schema[T] & string>;
};

/** A table whose columns end alike, but for those that say otherwise. */
export const table = <Name extends string>(
  what: string,
  ending: Ending,
  columns: Readonly<Record<Name, readonly [purpose: string, category?: Category, ending?: Ending]>>,
): TableRecord<Name> => ({
  what,
  columns: Object.fromEntries(
    Object.entries<readonly [string, Category?, Ending?]>(columns).map(
      ([name, [purpose, category = 'nobody', own = ending]]) => [
        name,
        { purpose, category, ending: own },
      ],
    ),
  ) as Record<Name, Column>,
});
