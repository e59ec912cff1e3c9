import type { Selectable } from 'kysely';
import type { DwellingsAsked, Imported, ImportedSet, ImportKind } from '../cases/ports/imports.ts';
import type { Connection } from './connection.ts';
import type { ImportsTable } from './import-schema.ts';
import { sqlFor, statement } from './statements.ts';

/**
 * Imported sets in SQLite. Which stand is read anew when a later import is there, whichever process made it: one look at
 * the end of a small table for each question.
 */
export function readImports(connection: Connection): Imported {
  let known: { readonly no: number; readonly sets: readonly ImportedSet[] } | undefined;
  const sets = () => {
    try {
      const no = connection.get(newest, {})?.no ?? 0;
      if (known?.no !== no) known = { no, sets: connection.all(standing, {}).map(setOf) };
    } catch {
      // What nobody can read just now is as it was last known; with nothing known, nothing was imported.
    }
    return known?.sets ?? none;
  };
  const current = (kind: ImportKind) => sets().find((set) => set.kind === kind);
  const numberOf = (kind: ImportKind) => ({ set_no: current(kind)?.no ?? 0 });
  let streets: { readonly no: number; readonly names: readonly string[] } | undefined;
  return {
    sets,
    current,
    rows: (kind) => connection.all(ofSet, numberOf(kind)),
    row: (kind, id) => connection.get(ofId, { ...numberOf(kind), id }),
    streets() {
      const no = current('addresses')?.no ?? 0;
      if (streets?.no !== no)
        streets = { no, names: connection.all(streetsOf, { set_no: no }).map(nameOf) };
      return streets.names;
    },
    dwellings: ({ number, postcode, ...asked }) =>
      connection.all(number === '' ? ofStreet : ofNumber, {
        ...asked,
        ...numberOf('addresses'),
        number,
        postcode,
      }),
  };
}

/** One and the same, so that who keeps what it made of the sets can see that nothing is new. */
const none: readonly ImportedSet[] = [];

const setOf = ({ by_whom: by, n: rows, ...set }: Selectable<ImportsTable>): ImportedSet => ({
  ...set,
  by,
  rows,
});

const nameOf = ({ street }: { readonly street: string }) => street;

const newest = statement()(() =>
  sqlFor.selectFrom('imports').select('no').orderBy('no', 'desc').limit(1),
);
const standing = statement()(() =>
  sqlFor
    .selectFrom('imports')
    .selectAll()
    .where('no', 'in', (newestOfEach) =>
      newestOfEach
        .selectFrom('imports')
        .select((row) => row.fn.max('no').as('no'))
        .groupBy('kind'),
    )
    .orderBy('kind'),
);
const ofSet = statement<{ set_no: number }>()((p) =>
  sqlFor.selectFrom('imported').select(['id', 'body']).where('set_no', '=', p.set_no).orderBy('id'),
);
const ofId = statement<{ set_no: number; id: string }>()((p) =>
  sqlFor
    .selectFrom('imported')
    .select(['id', 'body'])
    .where('set_no', '=', p.set_no)
    .where('id', '=', p.id),
);
const streetsOf = statement<{ set_no: number }>()((p) =>
  sqlFor
    .selectFrom('imported_streets')
    .select('street')
    .where('set_no', '=', p.set_no)
    .orderBy('street'),
);

type Asked = DwellingsAsked & { readonly set_no: number };

const dwellingsOf = (p: Asked) =>
  sqlFor
    .selectFrom('imported_dwellings as dwelling')
    .innerJoin('imported as one', (join) =>
      join.onRef('one.set_no', '=', 'dwelling.set_no').onRef('one.id', '=', 'dwelling.id'),
    )
    .select(['dwelling.id', 'dwelling.place', 'one.body'])
    .where('dwelling.set_no', '=', p.set_no)
    .where('dwelling.street', '=', p.street)
    .where('dwelling.place', '>', p.after)
    .where((row) =>
      row.or([row(row.val(p.postcode), '=', ''), row('dwelling.postcode', '=', p.postcode)]),
    )
    .orderBy('dwelling.place')
    .limit(p.limit);

const ofStreet = statement<Asked>()((p) => dwellingsOf(p));
const ofNumber = statement<Asked>()((p) => dwellingsOf(p).where('dwelling.number', '=', p.number));
