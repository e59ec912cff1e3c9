import { sql } from 'kysely';
import type { PurgedCount } from '../../cases/ports/purges.ts';
import type { Connection } from '../connection.ts';
import { sqlFor, statement } from '../statements.ts';
import type { Over } from './judge-case.ts';

/** A case whose time is over, and what goes with it, as it is counted. */
export function countsOfCase(connection: Connection, over: Over): readonly PurgedCount[] {
  const { kind, authorityId, service, ended, term } = over;
  const count = { authorityId, service, ...term, first: ended, last: ended };
  const { letters = 0, exceptions = 0, documents = 0 } = connection.get(parts, over) ?? {};
  return [
    { ...count, kind, n: 1 },
    { ...count, kind: 'letter' as const, n: letters },
    { ...count, kind: 'exception' as const, n: exceptions },
    { ...count, kind: 'document' as const, n: documents },
  ].filter(({ n }) => n > 0);
}

interface Counted {
  readonly letters: number;
  readonly exceptions: number;
  readonly documents: number;
}

const parts = statement<{ id: string }>()((p) => ({
  compile: () =>
    sql<Counted>`select
      (select count(*) from outbox where case_id = ${p.id}) as letters,
      (select count(*) from exceptions where case_id = ${p.id}) as exceptions,
      (select count(*) from attachments where case_id = ${p.id}) as documents`.compile(sqlFor),
}));
