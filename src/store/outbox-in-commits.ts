import { sql } from 'kysely';
import type { OutboxEntry, OutboxItem } from '../cases/ports/dispatch.ts';
import type { AuthorityId } from '../domain/authority.ts';
import type { NoticeKind } from '../self-services/define.ts';
import { newId } from '../domain/ids.ts';
import type { Connection } from './connection.ts';
import type { Schema } from './schema.ts';
import { countFailed } from './outbox-events.ts';
import { seal, unseal, type Place } from './seal.ts';
import { sqlFor, statement } from './statements.ts';

/** The part of an item that is sealed: who writes, whom it goes to, what it says, and whom it could lead to. */
export type SealedLetter = Pick<
  OutboxItem,
  'to' | 'from' | 'letter' | 'languages' | 'large' | 'about' | 'until' | 'authorityId'
> &
  Pick<OutboxEntry, 'address'>;

/** Puts a commit's letters into the queue, sealed under the key of their case, in the name of the authority that has it. */
export function postLetters(
  connection: Connection,
  key: Buffer,
  items: readonly OutboxItem[],
  authority: AuthorityId,
): void {
  for (const { id, caseId, notice, held, createdAt, ...written } of items) {
    const { to, from, letter, languages, large, about, until } = written;
    const sealed: SealedLetter = {
      // The case may be another's before the letter leaves, or comes back.
      authorityId: written.authorityId ?? authority,
      to,
      from,
      letter,
      languages,
      ...(large === undefined ? {} : { large }),
      ...(about === undefined ? {} : { about }),
      ...(until === undefined ? {} : { until }),
    };
    connection.run(insert, {
      id,
      case_id: caseId,
      notice,
      state: held ? 'held' : 'waiting',
      attempts: 0,
      next_at: 0,
      created_at: createdAt,
      body: seal(key, JSON.stringify(sealed), placeOf(id)),
    });
  }
}

/** A caseworker's release: of what the case held back, the letters named may go. */
export function releaseLetters(
  connection: Connection,
  caseId: string,
  letters: readonly string[],
): void {
  for (const id of letters) connection.run(release, { id, case_id: caseId });
}

/**
 * A caseworker sends a dead letter again: as if it had never been tried, but on paper where that was found to be the
 * way. Where the far side may know it, it gets another id there: under the old one nothing more would leave. An address
 * of theirs is sealed with it, and takes the place of an earlier one.
 */
export function retryLetter(
  connection: Connection,
  key: Buffer,
  caseId: string,
  again: {
    readonly letter: string;
    readonly at: Temporal.Instant;
    readonly address?: string | undefined;
  },
): void {
  const { letter: id, at, address } = again;
  const row = connection.get(dead, { id, case_id: caseId });
  if (row === undefined) return;
  const opened = letterIn(key, { id, body: row.body });
  const body =
    opened === undefined
      ? row.body
      : seal(key, JSON.stringify(sentTo(opened, address)), placeOf(id));
  connection.run(retry, { id, case_id: caseId, body, known_as: newId(at) });
  countFailed(connection, caseId);
}

/** A caseworker has dealt with a dead letter in another way: nobody has to see it first any more. */
export function settleLetter(connection: Connection, caseId: string, id: string): void {
  connection.run(settle, { id, case_id: caseId });
  countFailed(connection, caseId);
}

/** Somebody is asked anew: what was asked before by a letter that is dead is nobody's worry any more. */
export function settleQuestions(
  connection: Connection,
  caseId: string,
  notices: readonly NoticeKind[],
): void {
  for (const notice of notices) connection.run(settleKind, { case_id: caseId, notice });
  countFailed(connection, caseId);
}

/** The sealed part of a letter; undefined where its bytes do not open with that key. */
export function letterIn(
  key: Buffer,
  { id, body }: { readonly id: string; readonly body: Buffer },
): SealedLetter | undefined {
  try {
    return JSON.parse(unseal(key, body, placeOf(id)).toString('utf8'));
  } catch {
    return undefined;
  }
}

function sentTo(letter: SealedLetter, address: string | undefined): SealedLetter {
  const { address: _, ...written } = letter;
  return { ...written, ...(address === undefined ? {} : { address }) };
}

export const placeOf = (id: string): Place => ['outbox', id, 'body'];

type OutboxRow = Omit<
  Schema['outbox'],
  'no' | 'via' | 'last_day' | 'paper_only' | 'why' | 'settled' | 'known_as' | 'tried_since'
>;

const insert = statement<OutboxRow>()((p) =>
  sqlFor.insertInto('outbox').values({
    id: p.id,
    case_id: p.case_id,
    notice: p.notice,
    state: p.state,
    attempts: p.attempts,
    next_at: p.next_at,
    created_at: p.created_at,
    body: p.body,
  }),
);
const release = statement<{ id: string; case_id: string }>()((p) =>
  sqlFor
    .updateTable('outbox')
    .set({ state: 'waiting' })
    .where('id', '=', p.id)
    .where('case_id', '=', p.case_id)
    .where('state', '=', 'held'),
);
const dead = statement<{ id: string; case_id: string }>()((p) =>
  sqlFor
    .selectFrom('outbox')
    .select('body')
    .where('id', '=', p.id)
    .where('case_id', '=', p.case_id)
    .where('state', '=', 'dead'),
);
const retry = statement<{ id: string; case_id: string; body: Buffer; known_as: string }>()((p) =>
  sqlFor
    .updateTable('outbox')
    .set((row) => ({
      state: sql.lit('waiting' as const),
      attempts: sql.lit(0),
      next_at: sql.lit(0),
      known_as: row.case().when('via', 'is', null).then(row.ref('known_as')).else(p.known_as).end(),
      via: null,
      last_day: null,
      why: null,
      tried_since: null,
      body: p.body,
    }))
    .where('id', '=', p.id)
    .where('case_id', '=', p.case_id)
    .where('state', '=', 'dead'),
);
const settle = statement<{ id: string; case_id: string }>()((p) =>
  sqlFor
    .updateTable('outbox')
    .set({ settled: 1 })
    .where('id', '=', p.id)
    .where('case_id', '=', p.case_id)
    .where('state', '=', 'dead'),
);
const settleKind = statement<{ case_id: string; notice: NoticeKind }>()((p) =>
  sqlFor
    .updateTable('outbox')
    .set({ settled: 1 })
    .where('case_id', '=', p.case_id)
    .where('notice', '=', p.notice)
    .where('state', '=', 'dead'),
);
