import { sqlFor, statement } from '../statements.ts';
import type { Connection } from '../connection.ts';
import type { DraftEndingsTable } from '../statistics-schema.ts';

/** Drafts of the whole portal that have ended, as sweeping counts them. Call inside a transaction. */
export function addDraftEndings(
  connection: Connection,
  endings: readonly DraftEndingsTable[],
): void {
  for (const ending of endings) connection.run(add, ending);
}

const add = statement<DraftEndingsTable>()((p) =>
  sqlFor
    .insertInto('draft_endings')
    .values({ year: p.year, service: p.service, step: p.step, sent: p.sent, n: p.n }),
);
