import type { Settled, Standing } from '../../cases/ports/administration.ts';
import type { PurgePlan, PurgeRecord } from '../../cases/ports/purges.ts';
import type { Terms } from '../../cases/retention/terms.ts';
import { legalDay } from '../../domain/dates.ts';
import { readStanding } from '../administration-store.ts';
import { holdPurging } from '../in-use.ts';
import type { Parts } from '../parts.ts';
import { sqlFor, statement } from '../statements.ts';
import { emptyLog } from './empty-log.ts';
import { beginPurge, endPurge, latestPurge, noteLinks, purgeRecord } from './ledger.ts';
import { heldCases, holdCase, type LegalHold, releaseCase } from './legal-holds.ts';
import { linksOf } from './links.ts';
import { plannedPurge } from './planned.ts';
import { runPurge } from './run.ts';

/** Deleting by the terms of retention. */
export interface Purges {
  /** Lets nobody else purge meanwhile; returns how to end that. Throws StoreRefusal where somebody is purging. */
  alone(): () => void;
  /** What would go at that instant; changes nothing. Throws where what administrators have set cannot be read. */
  planned(services: Terms['services'], at: Temporal.Instant): Promise<PurgePlan>;
  /**
   * Deletes it in portions while others write; one that was cut short is gone on with. Afterwards no byte of a key that
   * was destroyed is in the file; `logEmptied` says whether that is so of its log, too.
   */
  run(
    services: Terms['services'],
    by: string,
    at: Temporal.Instant,
  ): Promise<{
    readonly record: PurgeRecord;
    readonly kept: PurgePlan['kept'];
    readonly logEmptied: boolean;
  }>;
  /** The report of it is on disk: the next run is another purge. */
  ended(no: number, at: Temporal.Instant): Promise<PurgeRecord | undefined>;
  record(no: number): PurgeRecord | undefined;
  /** The one that was begun last. */
  latest(): PurgeRecord | undefined;
  /** Whether the links that stand in the place of what it deleted are those that it noted. */
  linksFit(no: number): Promise<boolean>;
  /** Whether there is a letter that a far side knows under that id. */
  hasLetter(id: string): boolean;
  readonly holds: {
    /** Keeps a case whatever its term says; false where there is none of that reference. */
    set(reference: string, by: string, why: string, at: Temporal.Instant): Promise<boolean>;
    release(reference: string): Promise<boolean>;
    all(): readonly LegalHold[];
  };
}

/** `file`: where the database lies. Terms are the services’ own plans, and what stands in administration by then. */
export function createPurges(parts: Parts, file: string): Purges {
  const { connection, keyring, writer } = parts;
  const termsBy = (services: Terms['services']): Terms => {
    const set = readStanding(connection, keyring).filter(isTerm);
    const byAuthority = Map.groupBy(set, ({ authorityId }) => authorityId);
    return {
      services,
      ownOf: (id) => byAuthority.get(id)?.map(({ value }) => value) ?? [],
    };
  };
  const record = (no: number) => purgeRecord(connection, no);

  return {
    alone: () => holdPurging(file),
    planned: async (services, at) => plannedPurge(parts, termsBy(services), at),
    async run(services, by, at) {
      const begun = { on: legalDay(at).toString(), by, at: at.toString() };
      const no = await writer.write(() => beginPurge(connection, begun));
      const kept = await runPurge(parts, no, () => termsBy(services), at);
      const links = await linksOf(connection, no);
      await writer.write(() => noteLinks(connection, no, links));
      const logEmptied = await emptyLog(connection);
      const done = record(no);
      if (done === undefined) throw new Error('a purge that was not noted');
      return { record: done, kept, logEmptied };
    },
    ended: (no, at) =>
      writer.write(() => {
        endPurge(connection, no, at.toString());
        return record(no);
      }),
    record,
    latest: () => latestPurge(connection),
    async linksFit(no) {
      const { links, hash } = await linksOf(connection, no);
      const noted = record(no);
      return noted?.links === links && noted.linkHash === hash.toString('hex');
    },
    hasLetter: (id) => connection.get(letter, { id }) !== undefined,
    holds: {
      set: (reference, by, why, at) =>
        writer.write(() =>
          holdCase(connection, keyring, { reference, by, why, since: at.toString() }),
        ),
      release: (reference) => writer.write(() => releaseCase(connection, reference)),
      all: () => heldCases(connection, keyring),
    },
  };
}

const isTerm = (each: Standing): each is Standing<'retention'> & { value: Settled['retention'] } =>
  each.subject === 'retention';

const letter = statement<{ id: string }>()((p) =>
  sqlFor
    .selectFrom('outbox')
    .select('no')
    .where((row) => row.or([row('id', '=', p.id), row('known_as', '=', p.id)])),
);
