import { wayComplaintIn } from '../cases/appeals.ts';
import type { AuthorityId } from '../domain/authority.ts';
import type { Cpr } from '../domain/cpr.ts';
import { readEvents } from './case-events.ts';
import { filerDigest, principalDigest, selectCases, toCaseRow } from './case-rows.ts';
import type { Connection } from './connection.ts';
import { exceptionDigest } from './exception-digest.ts';
import type { Keyring } from './keys.ts';
import { statement } from './statements.ts';

interface Sought {
  readonly cpr: Cpr;
  readonly authorityId: AuthorityId;
  readonly service: string;
}

/**
 * Whether a complaint over the way in runs for that person, with that authority, for that area. It may stand on a case
 * of the authority, or on the one of another that granted an exception here; nothing else of that case comes out.
 */
export function complaintRuns(
  connection: Connection,
  keyring: Keyring,
  { cpr, authorityId, service }: Sought,
): boolean {
  const found = [
    ...connection.all(asPrincipal, { principal: principalDigest(keyring, cpr, authorityId) }),
    ...connection.all(asFiler, { filer: filerDigest(keyring, cpr), authorityId }),
    ...connection.all(byException, { person: exceptionDigest(keyring, authorityId, cpr), service }),
  ];
  return found.some((each) => {
    const about = wayComplaintIn(
      toCaseRow(each, keyring),
      readEvents(connection, keyring, each.id),
    );
    return (
      about?.cpr === cpr &&
      about.authorityId === authorityId &&
      (about.service === undefined || about.service === service)
    );
  });
}

const complainedOf = () => selectCases().where('cases.appeal', '=', 1);

export const asPrincipal = statement<{ principal: Buffer }>()((p) =>
  complainedOf().where('cases.principal_here', '=', p.principal),
);
export const asFiler = statement<{ filer: Buffer; authorityId: AuthorityId }>()((p) =>
  complainedOf()
    .where('cases.filer_everywhere', '=', p.filer)
    .where('cases.authority_id', '=', p.authorityId),
);
export const byException = statement<{ person: Buffer; service: string }>()((p) =>
  complainedOf()
    .innerJoin('exceptions', 'exceptions.case_id', 'cases.id')
    .where('exceptions.person', '=', p.person)
    .where('exceptions.service', '=', p.service),
);
