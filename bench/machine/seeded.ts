import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../src/config.ts';
import { createProgress } from '../../src/seed/progress.ts';
import { seedWorld } from '../../src/seed/seed-world.ts';
import { databaseIn, systemClock } from '../../src/wire.ts';

const root = path.join(import.meta.dirname, '../..');

/** Bytes on disk of a case without its history, and how much more while indexes are made. */
const bytesPerCase = 1700;
const roomToWork = 1.3;

/** One case in so many has its history: the pages that are measured read rows, indexes and counts alone. */
export const wholeOneIn = 100;

/**
 * A data folder with so many cases, made the first time and kept in the temporary folder for as long as neither schema nor
 * seeding changes. Undefined, and said why, where the disk has no room for it.
 */
export async function seededFolder(cases: number): Promise<string | undefined> {
  const folder = path.join(tmpdir(), 'skranken-bench-desk', fingerprint());
  forgetOthers(path.dirname(folder), path.basename(folder));
  const dataDir = path.join(folder, String(cases));
  if (existsSync(path.join(dataDir, 'skranken.db.installed'))) return dataDir;
  mkdirSync(dataDir, { recursive: true });
  const needed = cases * bytesPerCase * roomToWork;
  const { bavail, bsize } = statfsSync(dataDir);
  if (bavail * bsize < needed) {
    console.error(
      `!! ${cases} cases need ${gigabytes(needed)} in ${dataDir}, and ${gigabytes(bavail * bsize)} are free: not measured.`,
    );
    return undefined;
  }
  const config = readConfig({ DATA_DIR: dataDir });
  if (!config.ok) throw new Error(config.error.join('\n'));
  const progress = createProgress(process.stderr, cases, process.stderr.isTTY);
  const world = {
    file: databaseIn(dataDir),
    cases,
    seed: 'bench',
    // Half of all are København's, as in the demonstration.
    authorities: config.value.served,
    force: true,
    threads: 2,
    wholeOneIn,
  };
  const done = await seedWorld(world, config.value, { clock: systemClock, seconds, progress });
  progress.end();
  console.error(`Seeded ${cases} cases without histories in ${done.whole.toFixed(0)} s`);
  return dataDir;
}

const seconds = (): number => performance.now() / 1000;

/** Of the schema and of what is put into it. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of ['migrations', 'src/seed', 'src/store/load'])
    for (const file of readdirSync(path.join(root, folder)).toSorted())
      hash.update(file).update(readFileSync(path.join(root, folder, file)));
  return hash.digest('hex').slice(0, 16);
}

/** What an older schema needed lies in nobody's way. */
function forgetOthers(parent: string, own: string): void {
  if (!existsSync(parent)) return;
  for (const other of readdirSync(parent))
    if (other !== own) rmSync(path.join(parent, other), { recursive: true });
}

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;
