import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../src/config.ts';
import { seedWorld, type World } from '../../src/seed/seed-world.ts';
import { databaseIn } from '../../src/wire.ts';
import { fixedClock } from '../support/clock.ts';

/** Sunday, 22 November 2026, 11:00 in Copenhagen. */
export const seededAt = '2026-11-22T10:00:00Z';

const silent = { at() {}, say() {}, end() {} };

/** Fills a folder of its own, or the one given, with cases of two municipalities and Udbetaling Danmark. */
export async function seeded(
  cases: number,
  {
    dataDir = mkdtempSync(path.join(tmpdir(), 'skranken-seeded-')),
    ...asked
  }: Partial<World> & { dataDir?: string } = {},
) {
  const config = readConfig({ DATA_DIR: dataDir });
  if (!config.ok) throw new Error(config.error.join('\n'));
  const file = databaseIn(dataDir);
  const world: World = {
    file,
    cases,
    seed: 'test',
    authorities: ['municipality-0101', 'municipality-0253', 'udbetaling-danmark'],
    force: false,
    threads: 2,
    ...asked,
  };
  const outside = { clock: fixedClock(seededAt), seconds: () => 0, progress: silent };
  const done = await seedWorld(world, config.value, outside);
  return { dataDir, file, config: config.value, done };
}
