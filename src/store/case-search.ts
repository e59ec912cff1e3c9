import type { CaseSearch, FoundCases } from '../cases/ports/case-queue.ts';
import { principalDigest, selectCases, toCaseRow } from './case-rows.ts';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import { nameDigests } from './name-words.ts';
import { sqlFor, statement } from './statements.ts';

/** Places looked up for one page of a search by several words: some milliseconds. */
const budget = 5000;

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

/** Leaps from each word's list to the next: as far as the one that is behind has to go to come up with the others. */
function byWords(
  connection: Connection,
  keyring: Keyring,
  { authorityId, name, limit }: Extract<CaseSearch, { name: unknown }>,
  before: number,
): Found {
  const words = nameDigests(keyring, authorityId, name);
  const numbers: number[] = [];
  if (words.length === 0) return { numbers };
  let at = before - 1;
  let agreed = 0;
  for (let looked = 0; looked < budget; looked += 1) {
    const word = words[looked % words.length] as Buffer;
    const found = connection.get(atMost, { word, case_no: at })?.case_no;
    if (found === undefined) return { numbers };
    agreed = found === at ? agreed + 1 : 1;
    at = found;
    if (agreed < words.length) continue;
    numbers.push(at);
    if (numbers.length > limit) return { numbers };
    at -= 1;
    agreed = 0;
  }
  return { numbers, reached: at + 1 };
}

const atMost = statement<{ word: Buffer; case_no: number }>()((p) =>
  sqlFor
    .selectFrom('case_words')
    .select('case_no')
    .where('word', '=', p.word)
    .where('case_no', '<=', p.case_no)
    .orderBy('case_no', 'desc')
    .limit(1),
);
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
