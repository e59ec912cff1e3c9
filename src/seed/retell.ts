import { checkCodeOf } from '../cases/check-code.ts';
import type { CaseEvent } from '../cases/events.ts';
import type { CaseRow } from '../cases/ports/case-store.ts';
import type { Secrets } from '../cases/ports/secrets.ts';
import { type CountedEvent, settledIn } from '../cases/statistics/count-case.ts';
import { idFrom } from '../domain/ids.ts';
import { type Reference, showReference } from '../domain/reference.ts';
import type { Row } from '../store/load/history.ts';
import type { ClearCase, ClearRow } from '../store/load/sealed-case.ts';
import { castFor, peopleOf } from './cast.ts';
import type { Chance } from './chance.ts';
import { type Hole, inForm, momentIn, timeIn } from './holes.ts';
import { cast } from './mould.ts';
import { numberedReference } from './numbered-reference.ts';
import type { CasePattern, Filled, Pattern, RowPattern } from './pattern.ts';

/** The cases of one telling, and what they change besides themselves. */
export interface Told {
  readonly cases: readonly ClearCase[];
  readonly effects: readonly Effect[];
}

/** What a case changes outside itself. */
export interface Effect {
  readonly row: CaseRow;
  readonly event: CaseEvent;
}

/** How a story is told: so many milliseconds later, or earlier, on the same days; whole, or no more than its rows. */
export interface Telling {
  /** Number of its first case; the others have the numbers after it. */
  readonly first: number;
  readonly later: number;
  readonly isWhole: boolean;
}

/** Tells the story once more, of other people and at other times. */
export function retell(
  pattern: Pattern,
  { first, later, isWhole }: Telling,
  chance: Chance,
  secrets: Secrets,
): Told {
  const values = valuesFor(pattern, first, later, chance, secrets);
  const told = pattern.cases.map((one) =>
    caseOf(isWhole ? one : rowAlone(one), values, later, chance, secrets),
  );
  return {
    cases: told,
    effects: (isWhole ? pattern.cases : []).flatMap((one, at) =>
      one.effects.map((place) => effectOf(one, place, values, told[at]?.row as CaseRow)),
    ),
  };
}

const rowAlone = (one: CasePattern): CasePattern => ({
  ...one,
  commits: 1,
  events: [],
  letters: [],
  log: [],
  receipts: [],
});

type Values = readonly string[];

function valuesFor(
  pattern: Pattern,
  first: number,
  later: number,
  chance: Chance,
  secrets: Secrets,
): Values {
  const people = pattern.parts.map((part) => peopleOf(castFor(part, chance)));
  const cases = pattern.cases.map(({ row }, at) => ({
    reference: numberedReference(first + at),
    id: idFrom(madeAt(row.id) + later, chance.fill(random)),
  }));
  return pattern.holes.map((hole) => {
    if (hole.of === 'id') return idFrom(hole.made + later, chance.fill(random));
    if (hole.of === 'moment') return momentIn(hole.made + later);
    if (hole.of === 'time') return timeIn(hole.past + later, hole.form);
    if (hole.of === 'case') return caseIn(cases[hole.at], hole.form);
    const person = people[hole.at]?.[hole.who];
    return person === undefined ? '' : inForm(person, hole.form, secrets);
  });
}

const random = Buffer.alloc(16);

const madeAt = (id: string): number => Number.parseInt(id.replace('-', '').slice(0, 12), 16);

function caseIn(
  one: { readonly reference: Reference; readonly id: string } | undefined,
  form: Extract<Hole, { of: 'case' }>['form'],
): string {
  if (one === undefined) return '';
  if (form === 'id') return one.id;
  return form === 'shown' ? showReference(one.reference) : one.reference;
}

function caseOf(
  one: CasePattern,
  values: Values,
  later: number,
  chance: Chance,
  secrets: Secrets,
): ClearCase {
  const row = { ...one.row } as Record<string, unknown>;
  for (const [key, hole] of one.rowFilled) row[key] = values[hole];
  const told = row as unknown as CaseRow;
  return {
    row: told,
    besides: { ...one.besides, ...settledAnew(one, told, values) },
    checkCode: checkCodeOf(told.reference, secrets),
    commits: Array.from({ length: one.commits }, () => chance.fill(Buffer.allocUnsafe(32))),
    events: rowsOf(one.events, values),
    letters: rowsOf(one.letters, values),
    log: rowsOf(one.log, values),
    receipts: one.receipts.map((each) => {
      const receipt = filled(each, values);
      return { ...receipt, at: Number(receipt['at']) + later };
    }),
  };
}

/** The day on which a case was settled moves with it. */
function settledAnew({ columns, events }: CasePattern, row: CaseRow, values: Values): Row {
  const moved = columns['settled_on'] === null ? [] : events.map((each) => filled(each, values));
  const settled = settledIn(row, moved as unknown as readonly CountedEvent[]);
  return { settled_on: settled?.on ?? null, settled_days: settled?.days ?? null };
}

function* rowsOf(rows: readonly RowPattern[], values: Values): Generator<ClearRow> {
  for (const row of rows) yield { row: filled(row, values), body: cast(row.body, values) };
}

function filled({ row, filled: holes }: Filled, values: Values): ClearRow['row'] {
  const told: ClearRow['row'] = { ...row };
  for (const [column, hole] of holes) told[column] = values[hole] ?? null;
  return told;
}

function effectOf(one: CasePattern, place: number, values: Values, row: CaseRow): Effect {
  const [{ row: clear, body } = { row: {}, body: Buffer.alloc(0) }] = rowsOf(
    one.events.slice(place, place + 1),
    values,
  );
  const event = { ...clear, ...JSON.parse(body.toString()) } as unknown as CaseEvent;
  return { row, event };
}
