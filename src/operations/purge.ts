import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { lastBelieved } from '../clock-watch.ts';
import type { Config } from '../config.ts';
import type { Clock } from '../domain/dates.ts';
import { selfServices } from '../self-services/registry.ts';
import { openStore, type Store } from '../store/open.ts';
import { databaseIn } from '../wire.ts';
import { purgeAndReport } from './purge-run.ts';
import { purgeLines, readReport } from './purge-report.ts';
import type { Told } from './told.ts';
import { whoRuns } from './who-runs.ts';

type Installation = Pick<Config, 'dataDir' | 'keys' | 'settings'>;

/** What `purge` was asked, as it was typed. */
export interface PurgeAsked {
  readonly word?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
  readonly report?: string | undefined;
}

/** `purge [--dry-run] [--report FILE]` and `purge verify --report FILE`; the server may run. Throws a StoreRefusal. */
export async function purge(
  installation: Installation,
  { word, 'dry-run': dryRun = false, report }: PurgeAsked,
  clock: Clock,
): Promise<Told> {
  if (word !== undefined && word !== 'verify') return { faults: [usage] };
  if (word === 'verify' && report === undefined)
    return { faults: ['Say which report: npm run cli -- purge verify --report FILE'] };
  const { dataDir, keys } = installation;
  const store = openStore({ file: databaseIn(dataDir), keys, clock });
  try {
    if (word === 'verify') return await verify(installation, store, report ?? '');
    if (dryRun) return await dryRunOf(store, clock);
    const doubt = await clockDoubt(store, clock.now());
    if (doubt !== undefined) return { faults: [doubt] };
    const by = whoRuns();
    const done = await purgeAndReport(installation, store, {
      by,
      clock,
      ...(report !== undefined && { to: report }),
    });
    return {
      lines: [
        ...purgeLines({ counts: done.report.deleted, kept: done.report.kept }),
        ...(done.report.logEmptied
          ? []
          : [
              'The log of the database is still being read: older copies stand in it until it is cut.',
            ]),
        `Report         ${done.file}, signed; check it with: purge verify --report FILE`,
      ],
    };
  } finally {
    store.close();
  }
}

const usage =
  'Say what to do: npm run cli -- purge [--dry-run] [--report FILE], or purge verify --report FILE';

async function dryRunOf({ purges }: Pick<Store, 'purges'>, clock: Clock): Promise<Told> {
  const plan = await purges.planned(selfServices, clock.now());
  return { lines: [...purgeLines(plan), 'A dry run: nothing was deleted.'] };
}

async function verify(
  { keys }: Installation,
  { purges }: Pick<Store, 'purges'>,
  file: string,
): Promise<Told> {
  const read = readReport(readFileSync(file, 'utf8'), keys);
  if (!read.ok) return { faults: [read.error] };
  const { purge: said, deleted } = read.value;
  const lines = [
    `Purge no. ${said.no} of ${said.on}, run by ${said.by}, ended ${said.endedAt ?? 'never'}: signed here, and unchanged`,
    ...purgeLines({ counts: deleted, kept: read.value.kept }),
  ];
  const kept = purges.record(said.no);
  if (!isDeepStrictEqual({ ...said, counts: deleted }, kept))
    return { lines, faults: ['The database does not know this purge as the report tells it.'] };
  if (!(await purges.linksFit(said.no)))
    return { lines, faults: ['Links in the place of what it deleted were changed or taken away.'] };
  return { lines: [...lines, 'The database tells the same of it.'] };
}

/** By a clock that is wrong everything may look past its term: it is compared with the last that a server believed. */
async function clockDoubt(
  { expiring }: Pick<Store, 'expiring'>,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const believed = await lastBelieved(expiring);
  if (believed === undefined) return undefined;
  const since = Temporal.Instant.from(believed).until(now).total('days');
  return since > -1 && since < mostDays
    ? undefined
    : `The clock says ${now.toString({ smallestUnit: 'minute' })}, and a server last believed ${believed}: nothing was deleted. Set the clock, or start the server; it believes the clock after a day.`;
}

const mostDays = 31;
