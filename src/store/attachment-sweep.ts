import type { Connection } from './connection.ts';
import { sqlFor, statement } from './statements.ts';
import type { Writer } from './writer.ts';

/** Pieces deleted in one transaction: overwritten with zeros, they take as long as to write them. */
const atOnce = 16;
/** An upload may take so long before it counts as broken off. */
const hour = 60 * 60_000;

/** Forgets documents whose draft has expired, and those that never came whole. Call inside a transaction. */
export const forgetLeftBehind = (connection: Connection, at: Temporal.Instant): number =>
  connection.run(leftBehind, { before: at.epochMilliseconds - hour });

/** Clears away the pieces of what was forgotten, a few in each transaction. Their key is gone already. */
export async function clearPieces(connection: Connection, writer: Writer): Promise<void> {
  for (;;) {
    const cleared = await writer.write(() => clearSome(connection));
    if (cleared === undefined) return;
  }
}

function clearSome(connection: Connection): number | undefined {
  const gone = connection.get(first, {});
  if (gone === undefined) return undefined;
  const cleared = connection.run(clear, { id: gone.id });
  if (cleared < atOnce) connection.run(done, { id: gone.id });
  return cleared;
}

const leftBehind = statement<{ before: number }>()((p) =>
  sqlFor
    .deleteFrom('attachments')
    .where('basket', 'is not', null)
    .where('created_at', '<', p.before)
    .where((row) =>
      row.or([
        row('body', 'is', null),
        row.not(
          row.exists(
            row
              .selectFrom('drafts')
              .select('drafts.id')
              .whereRef('drafts.id', '=', 'attachments.basket')
              .where('drafts.sent_as', 'is', null),
          ),
        ),
      ]),
    ),
);
const first = statement()(() => sqlFor.selectFrom('attachments_gone').select('id').limit(1));
const clear = statement<{ id: string }>()((p) =>
  sqlFor
    .deleteFrom('attachment_chunks')
    .where('attachment', '=', p.id)
    .where('no', 'in', (row) =>
      row.selectFrom('attachment_chunks').select('no').where('attachment', '=', p.id).limit(atOnce),
    ),
);
const done = statement<{ id: string }>()((p) =>
  sqlFor.deleteFrom('attachments_gone').where('id', '=', p.id),
);
