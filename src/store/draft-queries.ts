import { type Selectable, sql } from 'kysely';
import type { Schema } from './schema.ts';
import { sqlFor, statement } from './statements.ts';

interface Owned {
  owner: Buffer;
  now: number;
}
const ofOwner = (p: Owned) =>
  sqlFor
    .selectFrom('drafts')
    .selectAll()
    .where('owner', '=', p.owner)
    .where('expires_at', '>', p.now);

const newest = sql<number>`(select coalesce(max(touched), 0) + 1 from drafts)`;

/** The owner's drafts that have not expired, last saved first. */
export const list = statement<Owned>()((p) => ofOwner(p).orderBy('touched', 'desc'));

/** The owner's open draft of a service, else the newest sent one; both only while they have not expired. */
export const current = statement<Owned & { service: string }>()((p) =>
  ofOwner(p)
    .where('service', '=', p.service)
    .orderBy((row) => row.case().when('sent_as', 'is', null).then(0).else(1).end())
    .orderBy('touched', 'desc')
    .limit(1),
);

export const byId = statement<{ id: string }>()((p) =>
  sqlFor.selectFrom('drafts').selectAll().where('id', '=', p.id),
);

export const put = statement<Omit<Selectable<Schema['drafts']>, 'touched'>>()((p) =>
  sqlFor.replaceInto('drafts').values({
    id: p.id,
    owner: p.owner,
    service: p.service,
    version: p.version,
    touched: newest,
    expires_at: p.expires_at,
    sent_as: p.sent_as,
    step: p.step,
    master: p.master,
    wrapped: p.wrapped,
    body: p.body,
    resume: p.resume,
    resume_login: p.resume_login,
  }),
);

/** Moves an unsent draft to a person and makes it their newest: from here on its code needs their login. */
export const handOver = statement<{ id: string; owner: Buffer; expires_at: number }>()((p) =>
  sqlFor
    .updateTable('drafts')
    .set({ owner: p.owner, expires_at: p.expires_at, touched: newest, resume_login: 1 })
    .where('id', '=', p.id),
);

/** What a code leads to. */
export const byCode = statement<{ resume: Buffer; now: number }>()((p) =>
  sqlFor
    .selectFrom('drafts')
    .selectAll()
    .where('resume', '=', p.resume)
    .where('sent_as', 'is', null)
    .where('expires_at', '>', p.now),
);

/** Moves what lies before login from one browser to another. */
export const takeOver = statement<{ resume: Buffer; owner: Buffer }>()((p) =>
  sqlFor
    .updateTable('drafts')
    .set({ owner: p.owner, touched: newest })
    .where('resume', '=', p.resume)
    .where('resume_login', '=', 0)
    .where('sent_as', 'is', null),
);

export const remove = statement<{ id: string; owner: Buffer }>()((p) =>
  sqlFor.deleteFrom('drafts').where('id', '=', p.id).where('owner', '=', p.owner),
);
