import { sql } from 'kysely';
import type { CaseEvent } from '../../cases/events.ts';
import type { IsoDate } from '../../domain/dated.ts';
import type { Connection } from '../connection.ts';
import { personDigest } from '../exemption-store.ts';
import type { Keyring } from '../keys.ts';
import { sqlFor, statement } from '../statements.ts';

/**
 * Last days of what the case granted and others go by, undefined for what has none: lasting exceptions, exemptions from
 * Digital Post, and whom it hides. Why they were granted stands in the case, so that it stays as long as they hold.
 */
export function grantsOf(
  connection: Connection,
  keyring: Keyring,
  id: string,
  events: readonly CaseEvent[],
): readonly (IsoDate | undefined)[] {
  const exempted = events.flatMap((event) =>
    event.kind === 'exemption-decided' && event.exempt ? [event.cpr] : [],
  );
  return [
    ...connection.all(exceptions, { id }).map(endOfException),
    ...connection.all(protections, { id }).map(({ ends }) => ends ?? undefined),
    ...[...new Set(exempted)].flatMap((cpr) =>
      connection
        .all(exemptions, { person: personDigest(keyring, cpr) })
        .map(({ valid_until }) => valid_until ?? undefined),
    ),
  ];
}

interface Ends {
  readonly valid_until: IsoDate | null;
  readonly withdrawn_on: IsoDate | null;
}

/** The day that it was withdrawn is the first on which it held no more. */
function endOfException({ valid_until, withdrawn_on }: Ends): IsoDate | undefined {
  const days = [valid_until, withdrawn_on].filter((day) => day !== null);
  return days.toSorted()[0] ?? undefined;
}

const exceptions = statement<{ id: string }>()((p) =>
  sqlFor
    .selectFrom('exceptions')
    .select(['valid_until', 'withdrawn_on'])
    .where('case_id', '=', p.id),
);
const protections = statement<{ id: string }>()((p) => ({
  compile: () =>
    sql<{
      ends: IsoDate | null;
    }>`select ends from protections where case_id = ${p.id} and wish = 'protect'`.compile(sqlFor),
}));
const exemptions = statement<{ person: Buffer }>()((p) =>
  sqlFor.selectFrom('exemptions').select('valid_until').where('person', '=', p.person),
);
