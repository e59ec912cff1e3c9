import type { OwnDecision, OwnDecisions, OwnException } from '../cases/ports/own-decisions.ts';
import type { IsoDate } from '../domain/dated.ts';
import { exceptionDigest } from './exception-digest.ts';
import { personDigest } from './exemption-store.ts';
import type { Parts } from './parts.ts';
import { hiddenUntil } from './protection-store.ts';
import { sqlFor, statement } from './statements.ts';

/** What was decided about a person, from the registers of exemptions and exceptions; nothing sealed is opened. */
export const createOwnDecisions = ({
  connection,
  keyring,
}: Pick<Parts, 'connection' | 'keyring'>): OwnDecisions => ({
  protection: async (cpr, on) => hiddenUntil(connection, keyring, cpr, on.toString()),
  exemptions: async (cpr) =>
    connection.all(exemptions, { person: personDigest(keyring, cpr) }).map(decisionOf),
  exceptions: async (cpr, authorities) =>
    authorities.flatMap((authorityId) =>
      connection.all(exceptions, { person: exceptionDigest(keyring, authorityId, cpr) }).map(
        (row): OwnException => ({
          ...decisionOf(row),
          service: row.service,
          ...(row.withdrawn_on !== null && { withdrawnOn: row.withdrawn_on }),
        }),
      ),
    ),
});

const decisionOf = (row: {
  readonly authority_id: string;
  readonly valid_from: IsoDate;
  readonly valid_until: IsoDate | null;
}): OwnDecision => ({
  authorityId: row.authority_id,
  from: row.valid_from,
  ...(row.valid_until !== null && { until: row.valid_until }),
});

const exemptions = statement<{ person: Buffer }>()((p) =>
  sqlFor
    .selectFrom('exemptions')
    .select(['authority_id', 'valid_from', 'valid_until'])
    .where('person', '=', p.person)
    .orderBy('valid_from'),
);
const exceptions = statement<{ person: Buffer }>()((p) =>
  sqlFor
    .selectFrom('exceptions')
    .select(['authority_id', 'service', 'valid_from', 'valid_until', 'withdrawn_on'])
    .where('person', '=', p.person)
    .orderBy('valid_from'),
);
