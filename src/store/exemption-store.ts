import type { ExemptionRegister } from '../cases/ports/registers.ts';
import type { AuthorityId } from '../domain/authority.ts';
import type { Cpr } from '../domain/cpr.ts';
import type { IsoDate } from '../domain/dated.ts';
import type { Keyring } from './keys.ts';
import type { Parts } from './parts.ts';
import type { Schema } from './schema.ts';
import { seal } from './seal.ts';
import { sqlFor, statement } from './statements.ts';
import { tableKey } from './table-keys.ts';

/** A municipality's decision that a person is exempt from Digital Post (lov om Digital Post § 5), both days included. */
export interface ExemptionGrant {
  readonly authorityId: AuthorityId;
  readonly cpr: Cpr;
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly by: string;
  readonly why: string;
}

/** The municipality's own decisions, which the store keeps itself. */
export interface Exemptions extends ExemptionRegister {
  /** Durable when answered; the same decision a second time changes nothing. */
  grant(decision: ExemptionGrant): Promise<void>;
}

/** Exemptions in SQLite: the person by keyed hash, the decision sealed. */
export function createExemptions({ connection, keyring, writer }: Parts): Exemptions {
  return {
    async decided(cpr, on) {
      try {
        const query = { person: personDigest(keyring, cpr), on: on.toString() };
        return connection.get(inForce, query) === undefined ? 'not-exempt' : 'exempt';
      } catch {
        // A store that cannot be read has not said "not exempt".
        return 'unknown';
      }
    },
    grant: ({ authorityId, cpr, from, until, by, why }) =>
      writer.write(() => {
        const key = tableKey(connection, keyring, 'exemptions');
        const person = personDigest(keyring, cpr);
        const place = [
          'exemptions',
          person.toString('base64url'),
          `${authorityId} ${from}`,
        ] as const;
        connection.run(insert, {
          person,
          authority_id: authorityId,
          valid_from: from,
          valid_until: until ?? null,
          body: seal(key, JSON.stringify({ cpr, by, why }), place),
        });
      }),
  };
}

const personDigest = (keyring: Keyring, cpr: Cpr): Buffer => keyring.digest('exemption', cpr);

const inForce = statement<{ person: Buffer; on: IsoDate }>()((p) =>
  sqlFor
    .selectFrom('exemptions')
    .select('authority_id')
    .where('person', '=', p.person)
    .where('valid_from', '<=', p.on)
    .where((row) => row.or([row('valid_until', 'is', null), row('valid_until', '>=', p.on)]))
    .limit(1),
);
const insert = statement<Schema['exemptions']>()((p) =>
  sqlFor
    .insertInto('exemptions')
    .values({
      person: p.person,
      authority_id: p.authority_id,
      valid_from: p.valid_from,
      valid_until: p.valid_until,
      body: p.body,
    })
    .onConflict((conflict) => conflict.doNothing()),
);
