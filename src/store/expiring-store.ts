import type { ExpiringStore } from '../cases/ports/secrets.ts';
import type { Parts } from './parts.ts';
import type { Schema } from './schema.ts';
import type { Place } from './seal.ts';
import { sqlFor, statement } from './statements.ts';

/** Sealed values that expire, in SQLite; their keys are stored as digests. */
export function createExpiringStore({ connection, keyring, writer, clock }: Parts): ExpiringStore {
  const digest = (space: string, key: string) => keyring.digest(`expiring ${space}`, key);
  const read = (space: string, key: string): string | undefined => {
    const found = digest(space, key);
    const now = clock.now().epochMilliseconds;
    const row = connection.get(find, { space, key: found, now });
    return row && keyring.openFor('expiring', row.body, placeOf(space, found));
  };
  const write = (space: string, key: string, value: string, expiresAt: Temporal.Instant) => {
    const found = digest(space, key);
    connection.run(put, {
      space,
      key: found,
      expires_at: expiresAt.epochMilliseconds,
      body: keyring.sealFor('expiring', value, placeOf(space, found)),
    });
  };

  return {
    get: async (space, key) => read(space, key),
    put: (space, key, value, expiresAt) => writer.write(() => write(space, key, value, expiresAt)),
    change: (space, key, next) =>
      writer.write(() => {
        const after = next(read(space, key));
        if (after !== undefined) write(space, key, after.value, after.expiresAt);
        return read(space, key);
      }),
    remove: (space, key) =>
      writer.write(() => {
        connection.run(remove, { space, key: digest(space, key) });
      }),
  };
}

const placeOf = (space: string, digest: Buffer): Place => [
  'expiring',
  space,
  digest.toString('base64url'),
];

const find = statement<{ space: string; key: Buffer; now: number }>()((p) =>
  sqlFor
    .selectFrom('expiring')
    .select('body')
    .where('space', '=', p.space)
    .where('key', '=', p.key)
    .where('expires_at', '>', p.now),
);
const put = statement<Schema['expiring']>()((p) =>
  sqlFor
    .replaceInto('expiring')
    .values({ space: p.space, key: p.key, expires_at: p.expires_at, body: p.body }),
);
const remove = statement<{ space: string; key: Buffer }>()((p) =>
  sqlFor.deleteFrom('expiring').where('space', '=', p.space).where('key', '=', p.key),
);
