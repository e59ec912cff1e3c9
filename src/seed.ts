import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import { authorityIdOf } from './config/served.ts';
import { notForSeeding } from './seed/not-for-seeding.ts';
import { createProgress } from './seed/progress.ts';
import { seedWorld, type World } from './seed/seed-world.ts';
import { whyNotStarted } from './why-not-started.ts';
import { databaseIn, systemClock } from './wire.ts';

/** Thousands of invented cases for a demonstration: `npm run seed -- --cases N`. */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000' },
    authority: { type: 'string' },
    seed: { type: 'string', default: '1' },
    force: { type: 'boolean', default: false },
    threads: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) console.log(help());
else await seed();

async function seed(): Promise<void> {
  const read = readConfig(process.env);
  if (!read.ok) return fail(read.error);
  const config = read.value;
  const refusals = notForSeeding(config);
  const world = worldOf(config);
  if (refusals.length > 0 || typeof world === 'string')
    return fail([...refusals, ...(typeof world === 'string' ? [world] : [])]);
  const progress = createProgress(process.stderr, world.cases, process.stderr.isTTY);
  try {
    const done = await seedWorld(world, config, { clock: systemClock, seconds, progress });
    progress.end();
    const perSecond = Math.round(world.cases / done.whole);
    console.log(
      `${world.cases} cases in ${done.whole.toFixed(1)} s (${perSecond} a second), ${done.written.toFixed(1)} s of it until they were written.`,
    );
    if (done.setAside !== undefined) console.log(`The database of before: ${done.setAside}`);
    console.log(`Now: DATA_DIR=${config.dataDir} npm start`);
  } catch (error) {
    progress.end();
    fail([whyNotStarted(error)]);
  }
}

function seconds(): number {
  return performance.now() / 1000;
}

/** What was asked for, or why that cannot be. */
function worldOf({ dataDir, served }: Parameters<typeof notForSeeding>[0]): World | string {
  const cases = Number(values.cases);
  if (!Number.isInteger(cases) || cases < 1 || cases > 20_000_000)
    return `--cases ${values.cases}: a whole number from 1 to 20000000`;
  const { authority } = values;
  const asked = authority && authorityIdOf(authority.replace(/^municipality-/, ''));
  const authorities = served.filter((id) => asked === undefined || id === asked);
  if (authorities.length === 0) return `--authority ${authority}: not among those that are served`;
  return {
    file: databaseIn(dataDir),
    cases,
    seed: values.seed,
    authorities,
    force: values.force,
    threads: Number(values.threads ?? Math.min(Math.max(availableParallelism(), 1), 4)),
  };
}

function help(): string {
  return [
    'npm run seed -- --cases N [--authority 0101] [--seed WORD] [--force]',
    '',
    'Fills the database in DATA_DIR with N invented cases of the last three years, for a demonstration.',
    '  --authority  only cases of this municipality, or of udbetaling-danmark',
    '  --seed       the same word makes the same world on the same day',
    '  --force      sets a database with cases aside',
  ].join('\n');
}

function fail(reasons: readonly string[]): void {
  for (const reason of reasons) console.error(reason);
  process.exitCode = 1;
}
