import type { ImportedRow, ImportKind, Imports } from '../cases/ports/imports.ts';
import type { ImportedDwellingsTable, ImportedTable, ImportsTable } from './import-schema.ts';
import { readImports } from './import-reads.ts';
import { tidyImports } from './import-tidy.ts';
import { paced } from './paced-writes.ts';
import type { Parts } from './parts.ts';
import { sqlFor, statement } from './statements.ts';

/**
 * Imports in SQLite. A set is laid down in portions under a number that nobody reads, so that the portal can write in
 * between, and stands by one row.
 */
export function createImports({ connection, writer }: Parts): Imports {
  const lay = (set_no: number, { id, body, found }: ImportedRow) => {
    connection.run(layDown, { set_no, id, body });
    if (found === undefined) return;
    connection.run(layStreet, { set_no, street: found.street });
    connection.run(layDwelling, { set_no, id, ...found });
  };
  return {
    ...readImports(connection),
    tidy: () => tidyImports(connection, writer),
    async stage(kind: ImportKind) {
      await tidyImports(connection, writer);
      const set_no = (connection.get(highest, {})?.no ?? 0) + 1;
      return {
        async add(rows) {
          for (let at = 0; at < rows.length; at += rowsAtOnce) {
            const portion = rows.slice(at, at + rowsAtOnce);
            // oxlint-disable-next-line no-await-in-loop -- one portion after the other
            await paced(writer, () => {
              for (const row of portion) lay(set_no, row);
            });
          }
        },
        stand: ({ by: by_whom, rows: n, ...set }) =>
          writer.write(() => {
            connection.run(stand, { ...set, by_whom, n, kind, no: set_no });
          }),
      };
    },
  };
}

/** Some ten milliseconds. */
const rowsAtOnce = 100;

const highest = statement()(() =>
  sqlFor.selectFrom('imports').select((row) => row.fn.max('no').as('no')),
);
const layDown = statement<ImportedTable>()((p) =>
  sqlFor.insertInto('imported').values({ set_no: p.set_no, id: p.id, body: p.body }),
);
const layStreet = statement<{ set_no: number; street: string }>()((p) =>
  sqlFor
    .insertInto('imported_streets')
    .values({ set_no: p.set_no, street: p.street })
    .onConflict((conflict) => conflict.doNothing()),
);
const layDwelling = statement<ImportedDwellingsTable>()((p) =>
  sqlFor.insertInto('imported_dwellings').values({
    set_no: p.set_no,
    street: p.street,
    place: p.place,
    id: p.id,
    number: p.number,
    postcode: p.postcode,
  }),
);
const stand = statement<ImportsTable>()((p) =>
  sqlFor.insertInto('imports').values({
    no: p.no,
    kind: p.kind,
    at: p.at,
    by_whom: p.by_whom,
    file: p.file,
    hash: p.hash,
    n: p.n,
    added: p.added,
    changed: p.changed,
    removed: p.removed,
  }),
);
