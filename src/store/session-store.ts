import type { SessionRecords } from '../cases/ports/sessions.ts';
import type { Selectable } from 'kysely';
import type { Connection } from './connection.ts';
import type { Keyring } from './keys.ts';
import type { Parts } from './parts.ts';
import type { Schema } from './schema.ts';
import type { Place } from './seal.ts';
import { sqlFor, statement } from './statements.ts';

/** Sessions in SQLite: sealed, and found by a digest of their id only. Reading writes nothing. */
export function createSessions({ connection, keyring, writer, clock }: Parts): SessionRecords {
  const digest = (id: string) => keyring.visitDigest('session', id);

  return {
    async read(id) {
      const key = digest(id);
      const row = connection.get(find, { id: key, now: clock.now().epochMilliseconds });
      return row && keyring.openFor('sessions', row.body, placeOf(key));
    },
    write: (id, data, expiresAt, subject, login) =>
      writer.write(() => {
        const key = digest(id);
        connection.run(put, {
          id: key,
          subject: subject === undefined ? null : subjectDigest(keyring, subject),
          provider_subject: login ? atProvider(keyring, login.kind, 'sub', login.sub) : null,
          provider_session:
            login?.sid === undefined ? null : atProvider(keyring, login.kind, 'sid', login.sid),
          expires_at: expiresAt.epochMilliseconds,
          body: keyring.sealFor('sessions', data, placeOf(key)),
        });
      }),
    renew: (id, data, expiresAt) =>
      writer.write(() => {
        const key = digest(id);
        connection.run(renew, {
          id: key,
          expires_at: expiresAt.epochMilliseconds,
          body: keyring.sealFor('sessions', data, placeOf(key)),
        });
      }),
    end: (id) =>
      writer.write(() => {
        connection.run(end, { id: digest(id) });
      }),
    endAtProvider: (kind, { sub, sid }) =>
      writer.write(() => {
        if (sid !== undefined)
          connection.run(endSid, { sid: atProvider(keyring, kind, 'sid', sid) });
        // A login of which no session is known at the provider is meant by the person alone.
        if (sub === undefined) return;
        const subject = atProvider(keyring, kind, 'sub', sub);
        connection.run(sid === undefined ? endSub : endSubWithoutSid, { sub: subject });
      }),
    endAllOf: (subject) => writer.write(() => endSessionsOf(connection, keyring, subject)),
    async listOf(subject) {
      const asked = {
        subject: subjectDigest(keyring, subject),
        now: clock.now().epochMilliseconds,
      };
      return connection.all(list, asked).flatMap(({ id, body }) => {
        const data = keyring.openFor('sessions', body, placeOf(id));
        return data === undefined ? [] : [{ mark: id.toString('base64url'), data }];
      });
    },
    markOf: (id) => digest(id).toString('base64url'),
    endOf: (subject, mark) =>
      writer.write(() => {
        const id = Buffer.from(mark, 'base64url');
        connection.run(endOne, { id, subject: subjectDigest(keyring, subject) });
      }),
    endOthersOf: (subject, id) =>
      writer.write(() => {
        connection.run(endOthers, { id: digest(id), subject: subjectDigest(keyring, subject) });
      }),
  };
}

/** Ends every session of one person. Call inside a transaction. */
export function endSessionsOf(connection: Connection, keyring: Keyring, subject: string): void {
  connection.run(endAll, { subject: subjectDigest(keyring, subject) });
}

const atProvider = (keyring: Keyring, kind: string, what: 'sub' | 'sid', value: string): Buffer =>
  keyring.digest('session at provider', `${kind} ${what} ${value}`);

const subjectDigest = (keyring: Keyring, subject: string): Buffer =>
  keyring.digest('session subject', subject);

const placeOf = (digest: Buffer): Place => ['sessions', digest.toString('base64url'), 'body'];

const find = statement<{ id: Buffer; now: number }>()((p) =>
  sqlFor
    .selectFrom('sessions')
    .select('body')
    .where('id', '=', p.id)
    .where('expires_at', '>', p.now),
);
type Row = Selectable<Schema['sessions']>;
const put = statement<Row>()((p) =>
  sqlFor.replaceInto('sessions').values({
    id: p.id,
    subject: p.subject,
    expires_at: p.expires_at,
    body: p.body,
    provider_subject: p.provider_subject,
    provider_session: p.provider_session,
  }),
);
const renew = statement<Pick<Row, 'id' | 'expires_at' | 'body'>>()((p) =>
  sqlFor
    .updateTable('sessions')
    .set({ expires_at: p.expires_at, body: p.body })
    .where('id', '=', p.id),
);
const end = statement<{ id: Buffer }>()((p) =>
  sqlFor.deleteFrom('sessions').where('id', '=', p.id),
);
const endAll = statement<{ subject: Buffer }>()((p) =>
  sqlFor.deleteFrom('sessions').where('subject', '=', p.subject),
);
const list = statement<{ subject: Buffer; now: number }>()((p) =>
  sqlFor
    .selectFrom('sessions')
    .select(['id', 'body'])
    .where('subject', '=', p.subject)
    .where('expires_at', '>', p.now),
);
const endOne = statement<{ id: Buffer; subject: Buffer }>()((p) =>
  sqlFor.deleteFrom('sessions').where('id', '=', p.id).where('subject', '=', p.subject),
);
const endOthers = statement<{ id: Buffer; subject: Buffer }>()((p) =>
  sqlFor.deleteFrom('sessions').where('subject', '=', p.subject).where('id', '!=', p.id),
);
const endSid = statement<{ sid: Buffer }>()((p) =>
  sqlFor.deleteFrom('sessions').where('provider_session', '=', p.sid),
);
const endSub = statement<{ sub: Buffer }>()((p) =>
  sqlFor.deleteFrom('sessions').where('provider_subject', '=', p.sub),
);
const endSubWithoutSid = statement<{ sub: Buffer }>()((p) =>
  sqlFor
    .deleteFrom('sessions')
    .where('provider_subject', '=', p.sub)
    .where('provider_session', 'is', null),
);
