import type { CaseSearch, FoundCases } from '../cases/ports/case-queue.ts';
import { principalDigest, selectCases, toCaseRow } from './case-rows.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import { mostWords, nameDigests } from './name-words.ts';
import { sqlFor, statement } from './statements.ts';

/** Places of its rarest word that are looked at for one page of a search: some milliseconds. */
const budget = 3000;
/** So many places back, the rarest word has gone furthest. */
const sample = 100;

const last = Number.MAX_SAFE_INTEGER;

/** An authority's cases of a person, by number or by all the words of their name that were typed; newest first. */
export function findCases(
  connection: Connection,
  keyring: Keyring,
  search: CaseSearch,
): FoundCases {
  const before = search.after === undefined ? last : Number(search.after);
  if (!Number.isSafeInteger(before)) return { rows: [] };
  const { numbers, reached } =
    'cpr' in search
      ? byNumber(connection, keyring, search, before)
      : byWords(connection, keyring, search, before);
  const page = numbers.slice(0, search.limit);
  const rows = page.flatMap((no) =>
    connection.all(numbered, { no, authority_id: search.authorityId }),
  );
  const next = numbers.length > page.length ? page.at(-1) : reached;
  return {
    rows: rows.map((row) => toCaseRow(row, keyring)),
    ...(next !== undefined && { next: String(next) }),
  };
}

type Found = {
  readonly numbers: readonly number[];
  /** How far was looked, where that is not to the end. */
  readonly reached?: number;
};

function byNumber(
  connection: Connection,
  keyring: Keyring,
  { authorityId, cpr, limit }: Extract<CaseSearch, { cpr: unknown }>,
  before: number,
): Found {
  const principal = principalDigest(keyring, cpr, authorityId);
  const rows = connection.all(ofPerson, { principal, before, count: limit + 1 });
  return { numbers: rows.map(({ no }) => no) };
}

/** Walks back along the rarest word's cases, as far as a page may take, and keeps those that have the others too. */
function byWords(
  connection: Connection,
  keyring: Keyring,
  { authorityId, name, limit }: Extract<CaseSearch, { name: unknown }>,
  before: number,
): Found {
  const back = (word: Buffer, places: number) =>
    connection.get(placesBack, { word, before, places })?.case_no ?? 0;
  const [rarest, ...others] = nameDigests(keyring, authorityId, name)
    .map((word) => ({ word, at: back(word, sample) }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ word }) => word);
  if (rarest === undefined) return { numbers: [] };
  const from = back(rarest, budget);
  const besides = Object.fromEntries(others.entries());
  const wanted = { ...besides, word: rarest, before, from, count: limit + 1 };
  const numbers = connection
    .all(byOthers[others.length] as ReturnType<typeof withOthers>, wanted)
    .map(({ case_no }) => case_no);
  return { numbers, ...(numbers.length <= limit && from > 0 && { reached: from }) };
}

const placesBack = statement<{ word: Buffer; before: number; places: number }>()((p) =>
  sqlFor
    .selectFrom('case_words')
    .select('case_no')
    .where('word', '=', p.word)
    .where('case_no', '<', p.before)
    .orderBy('case_no', 'desc')
    .limit(1)
    .offset(p.places),
);

interface Wanted {
  readonly [other: number]: Buffer;
  readonly word: Buffer;
  readonly before: number;
  readonly from: number;
  readonly count: number;
}

/** The cases of a word that so many other words have too. */
const withOthers = (others: number) =>
  statement<Wanted>()((p) =>
    Array.from({ length: others }, (_, at) => at).reduce(
      (cases, at) =>
        cases.where(({ exists, selectFrom }) =>
          exists(
            selectFrom('case_words as other')
              .select('other.word')
              .where('other.word', '=', p[at] as Buffer)
              .whereRef('other.case_no', '=', 'case_words.case_no'),
          ),
        ),
      sqlFor
        .selectFrom('case_words')
        .select('case_no')
        .where('word', '=', p.word)
        .where('case_no', '<', p.before)
        .where('case_no', '>=', p.from)
        .orderBy('case_no', 'desc')
        .limit(p.count),
    ),
  );
const byOthers = Array.from({ length: mostWords }, (_, others) => withOthers(others));
const ofPerson = statement<{ principal: Buffer; before: number; count: number }>()((p) =>
  sqlFor
    .selectFrom('cases')
    .select('no')
    .where('principal_here', '=', p.principal)
    .where('no', '<', p.before)
    .orderBy('no', 'desc')
    .limit(p.count),
);
const numbered = statement<{ no: number; authority_id: CaseSearch['authorityId'] }>()((p) =>
  selectCases().where('cases.no', '=', p.no).where('cases.authority_id', '=', p.authority_id),
);
