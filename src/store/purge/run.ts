import type { PurgePlan } from '../../cases/ports/purges.ts';
import { installationTerms, type Terms } from '../../cases/retention/terms.ts';
import { legalDay } from '../../domain/dates.ts';
import { clearPieces } from '../attachment-sweep.ts';
import { paced } from '../paced-writes.ts';
import type { Parts } from '../parts.ts';
import { sweepExpired } from '../sweep.ts';
import { candidatesAfter } from './candidates.ts';
import { destroyCase, tablesOfCases } from './destroy-case.ts';
import { expiredCounts } from './expired.ts';
import { countsOfCase } from './goes-with.ts';
import { judgeCase } from './judge-case.ts';
import { noteGone } from './ledger.ts';
import { destroyEntries, type LogPlace, oldEntriesAfter } from './old-log.ts';
import { oldExemptions, oldStaff } from './old-people.ts';
import { logCount } from './planned.ts';
import { createTally } from './tally.ts';

/** Cases destroyed in one transaction: others who write wait some ten milliseconds. */
const atOnce = 20;

/**
 * Deletes everything whose time is over, portion by portion: each is whole, is judged anew by what stands in that very
 * transaction, and is noted in it. Cut short anywhere, it can be run again and ends the same. Returns what is kept.
 */
export async function runPurge(
  parts: Parts,
  no: number,
  termsNow: () => Terms,
  at: Temporal.Instant,
): Promise<PurgePlan['kept']> {
  const { connection, writer } = parts;
  await writer.write(() => {
    for (const { first, last, n, ...gone } of expiredCounts(connection, termsNow(), at)) {
      noteGone(connection, no, { ...gone, n: n - 1, ended: first });
      noteGone(connection, no, { ...gone, n: 1, ended: last });
    }
    sweepExpired(connection, at);
  });
  const kept = await purgeCases(parts, no, termsNow, at);
  await clearPieces(connection, writer);
  await purgeLog(parts, no, at);
  await writer.write(() => purgePeople(parts, no, termsNow(), at));
  return kept;
}

async function purgeCases(
  { connection, keyring, writer }: Parts,
  no: number,
  termsNow: () => Terms,
  at: Temporal.Instant,
): Promise<PurgePlan['kept']> {
  const today = legalDay(at);
  const tally = createTally();
  const purge = { purgeNo: no, tables: tablesOfCases(connection) };
  const purgeSome = (ids: readonly string[]) => {
    const terms = termsNow();
    for (const id of ids) {
      const verdict = judgeCase(connection, keyring, id, terms, today);
      if (verdict === 'in-time') continue;
      if ('kept' in verdict) {
        tally.keep(verdict.kept);
        continue;
      }
      for (const { first: ended, last: _, ...gone } of countsOfCase(connection, verdict.over))
        noteGone(connection, no, {
          ...gone,
          ended,
          ...(gone.kind === verdict.over.kind && { caseId: id }),
        });
      destroyCase(connection, purge, id);
    }
  };
  for (let after = 0; ; ) {
    const page = candidatesAfter(connection, after, termsNow(), today);
    if (page === undefined) return tally.plan().kept;
    for (let from = 0; from < page.due.length; from += atOnce) {
      const ids = page.due.slice(from, from + atOnce).map(({ id }) => id);
      // oxlint-disable-next-line no-await-in-loop -- one portion after the other
      await paced(writer, () => purgeSome(ids));
    }
    after = page.last;
  }
}

async function purgeLog(
  { connection, writer }: Parts,
  no: number,
  at: Temporal.Instant,
): Promise<void> {
  const today = legalDay(at);
  const { log } = installationTerms(today);
  const asked = { term: log, today, goes: () => false };
  const some = (place: LogPlace | undefined) => {
    const page = oldEntriesAfter(connection, place, asked);
    if (page === undefined) return undefined;
    destroyEntries(connection, no, page.entries);
    for (const entry of page.entries) {
      const { first: ended, last: _, ...gone } = logCount(entry, log);
      noteGone(connection, no, { ...gone, ended });
    }
    return page.place;
  };
  for (let place = await paced(writer, () => some(undefined)); place !== undefined; ) {
    const reached = place;
    // oxlint-disable-next-line no-await-in-loop -- one portion after the other
    place = await paced(writer, () => some(reached));
  }
}

function purgePeople({ connection }: Parts, no: number, terms: Terms, at: Temporal.Instant): void {
  const today = legalDay(at);
  const { staff } = installationTerms(today);
  for (const { destroy, term, ...old } of [
    ...oldExemptions(connection, terms, today),
    ...oldStaff(connection, staff, today),
  ]) {
    destroy();
    noteGone(connection, no, { ...old, ...term, n: 1 });
  }
}
