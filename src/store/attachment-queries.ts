import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { AttachmentsTable } from './attachment-schema.ts';
import { sqlFor, statement } from './statements.ts';

export type AttachmentRow = Selectable<AttachmentsTable>;

export const insert = statement<
  Pick<AttachmentRow, 'id' | 'basket' | 'attachment' | 'holder' | 'created_at' | 'wrapped'> & {
    master: number;
  }
>()((p) =>
  sqlFor.insertInto('attachments').values({
    id: p.id,
    basket: p.basket,
    case_id: null,
    attachment: p.attachment,
    holder: p.holder,
    created_at: p.created_at,
    bytes: sql.lit(0),
    scan: sql.lit('unscanned'),
    master: p.master,
    wrapped: p.wrapped,
    body: null,
  }),
);

export const insertChunk = statement<{ id: string; no: number; body: Buffer }>()((p) =>
  sqlFor.insertInto('attachment_chunks').values({ attachment: p.id, no: p.no, body: p.body }),
);

/** Counted as it grows, so that what is on its way stands in its holder's sum too. */
export const grow = statement<{ id: string; bytes: number }>()((p) =>
  sqlFor.updateTable('attachments').set({ bytes: p.bytes }).where('id', '=', p.id),
);

export const find = statement<{ id: string }>()((p) =>
  sqlFor.selectFrom('attachments').selectAll().where('id', '=', p.id),
);

export const chunk = statement<{ id: string; no: number }>()((p) =>
  sqlFor
    .selectFrom('attachment_chunks')
    .select('body')
    .where('attachment', '=', p.id)
    .where('no', '=', p.no),
);

/** What was looked at; times sort its ids. */
export const inBasket = statement<{ basket: string }>()((p) =>
  sqlFor
    .selectFrom('attachments')
    .selectAll()
    .where('basket', '=', p.basket)
    .where('body', 'is not', null)
    .orderBy('id'),
);

export const ofCase = statement<{ case_id: string }>()((p) =>
  sqlFor.selectFrom('attachments').select(['id', 'scan']).where('case_id', '=', p.case_id),
);

export const keep = statement<{ id: string; body: Buffer }>()((p) =>
  sqlFor
    .updateTable('attachments')
    .set({ body: p.body })
    .where('id', '=', p.id)
    .where('body', 'is', null),
);

export const remove = statement<{ id: string; basket: string }>()((p) =>
  sqlFor.deleteFrom('attachments').where('id', '=', p.id).where('basket', '=', p.basket),
);

/** From its basket to the case, where it still lies there. */
export const bind = statement<{ id: string; basket: string; case_id: string; wrapped: Buffer }>()(
  (p) =>
    sqlFor
      .updateTable('attachments')
      .set({ case_id: p.case_id, basket: null, master: null, wrapped: p.wrapped })
      .where('id', '=', p.id)
      .where('basket', '=', p.basket)
      .where('body', 'is not', null),
);

export const sentSince = statement<{ holder: Buffer; since: number }>()((p) =>
  sqlFor
    .selectFrom('attachments')
    .select((row) => row.fn.coalesce(row.fn.sum<number>('bytes'), sql.lit(0)).as('bytes'))
    .where('holder', '=', p.holder)
    .where('created_at', '>=', p.since),
);

export const unscanned = statement<{ limit: number }>()((p) =>
  sqlFor
    .selectFrom('attachments')
    .select('id')
    .where('scan', '=', sql.lit('unscanned'))
    .where('body', 'is not', null)
    .orderBy('created_at')
    .limit(p.limit),
);

export const referenceOf = statement<{ id: string }>()((p) =>
  sqlFor
    .selectFrom('attachments')
    .innerJoin('cases', 'cases.id', 'attachments.case_id')
    .select('cases.reference')
    .where('attachments.id', '=', p.id),
);

export const scanned = statement<{ id: string; scan: AttachmentRow['scan']; at: string }>()((p) =>
  sqlFor.updateTable('attachments').set({ scan: p.scan, scanned_at: p.at }).where('id', '=', p.id),
);
