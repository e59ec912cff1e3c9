import { createHash } from 'node:crypto';
import { setImmediate as others } from 'node:timers/promises';
import type { Connection } from '../connection.ts';
import type { PurgedChain } from '../purge-schema.ts';
import type { Schema } from '../schema.ts';
import { sqlFor, statement } from '../statements.ts';

/** Where a hash over a list begins. */
export const nothingYet: Buffer = Buffer.alloc(32);

/** The hash over a list with one more in it: SHA-256 over the hash before and the word itself. */
export const withOneMore = (before: Buffer, word: string): Buffer =>
  createHash('sha256').update(before).update(word).digest();

/** Lays the links of rows that go in their place. Call inside the transaction that deletes them. */
export function layLinks(
  connection: Connection,
  purgeNo: number,
  chain: PurgedChain,
  links: readonly { readonly no: number; readonly link: Buffer }[],
): void {
  for (const { no, link } of links) connection.run(lay, { chain, no, link, purge_no: purgeNo });
}

/** How many links a purge has laid, and the hash over them by chain and number. Others are served in between. */
export async function linksOf(
  connection: Connection,
  purgeNo: number,
): Promise<{ readonly links: number; readonly hash: Buffer }> {
  let links = 0;
  let hash = nothingYet;
  for (let at: { chain: string; no: number } = { chain: '', no: 0 }; ; ) {
    const rows = connection.all(page, { ...at, limit: pageOfLinks });
    const last = rows.at(-1);
    if (last === undefined) return { links, hash };
    for (const { chain, no, link, purge_no } of rows) {
      if (purge_no !== purgeNo) continue;
      hash = withOneMore(hash, `${chain} ${no} ${link.toString('hex')}`);
      links += 1;
    }
    at = last;
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    await others();
  }
}

const pageOfLinks = 2000;

const lay = statement<Schema['purged_links']>()((p) =>
  sqlFor
    .insertInto('purged_links')
    .values({ chain: p.chain, no: p.no, link: p.link, purge_no: p.purge_no }),
);
const page = statement<{ chain: string; no: number; limit: number }>()((p) =>
  sqlFor
    .selectFrom('purged_links')
    .selectAll()
    .where((row) =>
      row.or([
        row('chain', '>', p.chain as PurgedChain),
        row.and([row('chain', '=', p.chain as PurgedChain), row('no', '>', p.no)]),
      ]),
    )
    .orderBy('chain')
    .orderBy('no')
    .limit(p.limit),
);
