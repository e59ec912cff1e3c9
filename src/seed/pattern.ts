import type { Secrets } from '../cases/ports/secrets.ts';
import type { CaseRow } from '../cases/ports/case-store.ts';
import type { History, Opened, Row } from '../store/load/history.ts';
import type { Part } from './cast.ts';
import { type Hole, wordsOfCase, wordsOfId, wordsOfMoment, wordsOfPlayer } from './holes.ts';
import { type Mould, mouldOf } from './mould.ts';
import type { Story } from './story.ts';

/** A story with holes for whoever else it may be told of. */
export interface Pattern {
  readonly parts: readonly Part[];
  /** How often it is told, against the others of its day. */
  readonly weight: number;
  readonly holes: readonly Hole[];
  readonly bounds: Bounds;
  readonly cases: readonly CasePattern[];
}

/** When the story happens, in milliseconds since 1970 UTC, and by how many it may happen earlier or later on the same days. */
export interface Bounds {
  readonly first: number;
  readonly last: number;
  readonly earlier: number;
  readonly later: number;
}

export interface CasePattern {
  readonly row: CaseRow;
  readonly columns: Row;
  /** Which holes stand in which of its parts. */
  readonly rowFilled: readonly (readonly [key: string, hole: number])[];
  /** Columns that the row does not say. */
  readonly besides: Row;
  readonly commits: number;
  readonly events: readonly RowPattern[];
  readonly letters: readonly RowPattern[];
  readonly log: readonly RowPattern[];
  readonly receipts: readonly Filled[];
  /** Places of the events that change more than the case. */
  readonly effects: readonly number[];
}

/** A row with holes in some of its columns. */
export interface Filled {
  readonly row: Row;
  /** Which holes stand in which columns. */
  readonly filled: readonly (readonly [column: string, hole: number])[];
}

export interface RowPattern extends Filled {
  readonly body: Mould;
}

/** Finds everything in a story that is another with each case. */
export function patternOf({ histories, players, share }: Story, secrets: Secrets): Pattern {
  const texts = histories.flatMap(textsOf).join('\n');
  const moments = momentsIn(texts);
  const words = new Map<string, Hole>([
    ...players.flatMap((player, at) => wordsOfPlayer(player, at, secrets)),
    ...idsIn(texts).map(wordsOfId),
    ...moments.flatMap(wordsOfMoment),
    ...histories.flatMap(({ row }, at) => wordsOfCase(row, at)),
  ]);
  const used = [...words].filter(([word]) => texts.includes(word));
  const places = new Map(used.map(([word], place) => [word, place]));
  return {
    parts: players.map(({ part }) => part),
    weight: share,
    holes: used.map(([, hole]) => hole),
    bounds: boundsOf(moments.map((moment) => Temporal.Instant.from(moment))),
    cases: histories.map((history) => caseOf(history, places)),
  };
}

type Places = ReadonlyMap<string, number>;

const caseOf = (history: History, places: Places): CasePattern => ({
  row: history.row,
  columns: history.columns,
  rowFilled: filledIn(history.row, places),
  besides: besidesOf(history),
  commits: history.commits,
  events: history.events.map((event) => rowOf(event, places)),
  letters: history.letters.map((letter) => rowOf(letter, places)),
  log: history.log.map((entry) => rowOf(entry, places)),
  receipts: history.receipts.map((row) => ({ row, filled: filledIn(row, places) })),
  effects: history.events.flatMap(({ row }, at) =>
    changingMore.includes(String(row['kind'])) ? [at] : [],
  ),
});

/** Events that also change the municipality's registers of exemptions and exceptions. */
const changingMore = ['exemption-decided', 'exception-granted', 'exception-withdrawn'];

/** Columns that only the store itself writes. */
const besidesOf = ({ columns }: History): Row => ({
  failed_letters: columns['failed_letters'] ?? 0,
});

function rowOf({ row, body }: Opened, places: Places): RowPattern {
  const { no: _, body: __, chain: ___, ...clear } = row;
  return { row: clear, filled: filledIn(clear, places), body: mouldOf(body, places) };
}

/** A part is filled whole, or not at all. */
const filledIn = (row: object, places: Places): readonly (readonly [string, number])[] =>
  Object.entries(row).flatMap(([key, value]) => {
    const hole = typeof value === 'string' ? places.get(value) : undefined;
    return hole === undefined ? [] : [[key, hole] as const];
  });

const textsOf = ({ row, columns, events, letters, log, receipts }: History): readonly string[] => [
  ...wordsIn(row),
  ...wordsIn(columns),
  ...receipts.flatMap(wordsIn),
  ...[...events, ...letters, ...log].flatMap((each) => [...wordsIn(each.row), each.body]),
];

const wordsIn = (row: object): readonly string[] =>
  Object.values(row).filter((value) => typeof value === 'string');

/** Every moment of the story; not the beginning of a day, which stands for the day. */
const momentsIn = (texts: string): readonly string[] =>
  [...new Set(texts.match(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/g) ?? [])].filter(
    (moment) => !isMidnight(Temporal.Instant.from(moment)),
  );

/** A good hour, but not over midnight. */
const most = 80 * 60_000;

function boundsOf(moments: readonly Temporal.Instant[]): Bounds {
  const at = moments.map(({ epochMilliseconds }) => epochMilliseconds);
  const days = moments.map((moment) => {
    const local = moment.toZonedDateTimeISO('Europe/Copenhagen');
    const begins = local.startOfDay();
    const past = moment.epochMilliseconds - begins.epochMilliseconds;
    const day = begins.add({ days: 1 }).epochMilliseconds - begins.epochMilliseconds;
    return { past, left: day - past - 1 };
  });
  return {
    first: Math.min(...at),
    last: Math.max(...at),
    earlier: Math.min(most, ...days.map(({ past }) => past)),
    later: Math.min(most, ...days.map(({ left }) => left)),
  };
}

const isMidnight = (moment: Temporal.Instant): boolean => {
  const local = moment.toZonedDateTimeISO('Europe/Copenhagen');
  return local.startOfDay().equals(local);
};

/** Ids that were made on the stage: addresses have others. */
const idsIn = (texts: string): readonly string[] => [
  ...new Set(texts.match(/\b[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}\b/g)),
];
