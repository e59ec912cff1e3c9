import { setImmediate as others } from 'node:timers/promises';
import type { PurgePlan } from '../../cases/ports/purges.ts';
import { installationTerms, type Terms } from '../../cases/retention/terms.ts';
import { legalDay } from '../../domain/dates.ts';
import type { Connection } from '../connection.ts';
import type { Keyring } from '../keys.ts';
import { candidatesAfter } from './candidates.ts';
import { expiredCounts } from './expired.ts';
import { countsOfCase } from './goes-with.ts';
import { judgeCase } from './judge-case.ts';
import { type OldEntry, oldEntriesAfter } from './old-log.ts';
import { oldExemptions, oldStaff } from './old-people.ts';
import { createTally } from './tally.ts';

/** What would go at an instant. Writes nothing, and lets others be served in between. */
export async function plannedPurge(
  { connection, keyring }: { readonly connection: Connection; readonly keyring: Keyring },
  terms: Terms,
  at: Temporal.Instant,
): Promise<PurgePlan> {
  const today = legalDay(at);
  const tally = createTally();
  const going = new Set<string>();
  tally.add(expiredCounts(connection, terms, at));
  for (let after = 0; ; ) {
    const page = candidatesAfter(connection, after, terms, today);
    if (page === undefined) break;
    for (const { id } of page.due) {
      const verdict = judgeCase(connection, keyring, id, terms, today);
      if (verdict === 'in-time') continue;
      if ('kept' in verdict) tally.keep(verdict.kept);
      else {
        going.add(id);
        tally.add(countsOfCase(connection, verdict.over));
      }
    }
    after = page.last;
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    await others();
  }
  const { log, staff } = installationTerms(today);
  const asked = { term: log, today, goes: (id: string) => going.has(id) };
  for (
    let page = oldEntriesAfter(connection, undefined, asked);
    page !== undefined;
    page = oldEntriesAfter(connection, page.place, asked)
  ) {
    tally.add(page.entries.map((entry) => logCount(entry, log)));
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    await others();
  }
  for (const { kind, authorityId, service, ended, term } of [
    ...oldExemptions(connection, terms, today),
    ...oldStaff(connection, staff, today),
  ])
    tally.add([{ kind, authorityId, service, ...term, first: ended, last: ended, n: 1 }]);
  return tally.plan();
}

/** An entry of the log as it is counted. */
export const logCount = (
  { authorityId, on }: Pick<OldEntry, 'authorityId' | 'on'>,
  { days, source }: { readonly days: number; readonly source: string },
) => ({ kind: 'log' as const, authorityId, service: '', days, source, first: on, last: on, n: 1 });
