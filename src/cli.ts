import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { type Config, readConfig } from './config.ts';
import { verifyAudit } from './operations/audit.ts';
import { importInto } from './operations/import.ts';
import { makeBackup, restoreBackup } from './operations/backup.ts';
import { examine } from './operations/doctor.ts';
import {
  exitCodes,
  type Finding,
  worstFinding,
  wrongSetting,
} from './operations/doctor-finding.ts';
import { doctorJson, doctorLines } from './operations/doctor-report.ts';
import { hold } from './operations/hold.ts';
import { purge } from './operations/purge.ts';
import { checkReceipt } from './operations/receipt.ts';
import { writeRecord } from './operations/record-file.ts';
import { verifyQueue, verifyStatistics } from './operations/recounts.ts';
import { replayDecisions } from './operations/replay-report.ts';
import type { Told } from './operations/told.ts';
import { whyNotStarted } from './why-not-started.ts';
import { systemClock, wire } from './wire.ts';

const quiet = { clock: systemClock, log: pino({ level: 'silent' }) };

const commands: Readonly<
  Record<
    string,
    { readonly about: string; readonly run: (config: Config, options: Options) => Promise<void> }
  >
> = {
  migrate: { about: 'bring the database up to this version and close it', run: migrate },
  backup: { about: '--to FILE: copy the database, sealed; the server may run', run: backup },
  restore: { about: '--from FILE [--force]: put a backup in its place', run: restore },
  replay: {
    about:
      '--rules FILE|current: what was decided, decided again by other rules; the server may run',
    run: replay,
  },
  audit: {
    about: 'verify [--against LINKS]: check the hash chains over log, events and administration',
    run: audit,
  },
  receipt: {
    about:
      'verify --reference R --hash H, or --file PDF: hold a receipt against what is stored (0 match, 1 no match, 2 unknown)',
    run: receipt,
  },
  statistics: {
    about: 'verify: compare what is counted with the cases, put right what differs',
    run: async (config) => tell(await verifyStatistics(config, word, quiet)),
  },
  queue: {
    about: 'verify: compare the numbers of the lists with the cases, put right what differs',
    run: async (config) => tell(await verifyQueue(config, word, quiet)),
  },
  import: {
    about:
      'KIND FILE [--dry-run]: authorities, contact-points, practices, addresses or postcodes from CSV; without KIND what stands',
    run: importSet,
  },
  purge: {
    about:
      '[--dry-run] [--report FILE], or verify --report FILE: delete what is past its term; the server may run',
    run: async (config, options) => tell(await purge(config, options, systemClock)),
  },
  hold: {
    about: 'set --reference R --why WHY, release --reference R, or list: cases that no purge takes',
    run: async (config, options) => tell(await hold(config, options, systemClock)),
  },
  record: {
    about: '[--to FILE]: the record of processing (GDPR art. 30), from the schema and the terms',
    run: async (_, { to }) => tell(writeRecord(to)),
  },
  doctor: {
    about: '[--json]: look at everything that has to be in order, and change nothing',
    run: doctor,
  },
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean', short: 'h' },
    to: { type: 'string' },
    from: { type: 'string' },
    force: { type: 'boolean' },
    rules: { type: 'string' },
    against: { type: 'string' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
    reference: { type: 'string' },
    hash: { type: 'string' },
    file: { type: 'string' },
    report: { type: 'string' },
    why: { type: 'string' },
  },
});
type Options = typeof values & { readonly word?: string | undefined };
const [first = 'help', word] = positionals;
const command = commands[first];
if (command === undefined || values.help === true) help();
else await run(command);

async function run({ run: act }: NonNullable<typeof command>): Promise<void> {
  const config = readConfig(process.env);
  if (!config.ok)
    return act === doctor && values.json === true
      ? told(config.error.map(wrongSetting), true)
      : fail(config.error);
  await act(config.value, { ...values, word }).catch((error) => fail([whyNotStarted(error)]));
}

async function backup(config: Config, { to }: Options): Promise<void> {
  if (to === undefined) return fail(['Say where to: npm run cli -- backup --to FILE']);
  report(await makeBackup(config, to, systemClock));
}

async function restore(config: Config, { from, force = false }: Options): Promise<void> {
  if (from === undefined) return fail(['Say from where: npm run cli -- restore --from FILE']);
  report(restoreBackup(config, { from, force }, systemClock));
}

async function replay(config: Config, { rules }: Options): Promise<void> {
  if (rules === undefined)
    return fail(['Say by which rules: npm run cli -- replay --rules FILE, or --rules current']);
  const replayed = replayDecisions(config, rules, (line) => console.error(line));
  if (!replayed.ok) return fail(replayed.error);
  report(replayed.value.lines);
  if (replayed.value.drifted) process.exitCode = 1;
}

async function audit(config: Config, { against }: Options): Promise<void> {
  if (positionals[1] !== 'verify')
    return fail(['Say what to do with it: npm run cli -- audit verify']);
  const verified = verifyAudit(config, against);
  if (!verified.ok) return fail(verified.error);
  report(verified.value.lines);
  if (!verified.value.sound) process.exitCode = 1;
}

async function receipt(config: Config, options: Options): Promise<void> {
  const { lines, faults, code } = checkReceipt(config, positionals[1], options);
  report(lines);
  fail(faults);
  process.exitCode = code;
}

async function importSet(config: Config, { 'dry-run': dryRun = false }: Options): Promise<void> {
  const asked = { words: positionals.slice(1), dryRun };
  const done = await importInto(config, asked, { clock: systemClock, to: process.stderr });
  if (!done.ok) return fail(done.error);
  report(done.value);
}

async function migrate(config: Config): Promise<void> {
  const wired = await wire(config, quiet);
  await wired.close();
  console.log(`The database in ${config.dataDir} is at this version.`);
}

async function doctor(config: Config, { json }: Options): Promise<void> {
  const secrets = [process.env['CLIENT_KEY'] ?? process.env['CLIENT_CERTIFICATE'] ?? ''];
  told(await examine(config, { clock: systemClock, secrets: secrets.filter(Boolean) }), json);
}

/** What keeps it from serving stands with the errors; a program gets one line of JSON, whatever was found. */
function told(findings: readonly Finding[], json = false): void {
  if (json) console.log(doctorJson(findings, systemClock.now()));
  else {
    report(doctorLines(findings));
    for (const { severity, says } of findings) if (severity === 'down') console.error(says);
  }
  process.exitCode = exitCodes[worstFinding(findings)];
}

function help(): void {
  const isUnknown = first !== 'help' && commands[first] === undefined;
  const say = isUnknown ? console.error : console.log;
  if (isUnknown) say(`Unknown command: ${first}\n`);
  say('npm run cli -- <command>\n');
  for (const [name, { about }] of Object.entries(commands)) say(`  ${name.padEnd(12)}${about}`);
  process.exitCode = isUnknown ? 1 : 0;
}

function tell({ lines = [], faults }: Told): void {
  report(lines);
  if (faults !== undefined) fail(faults);
}

function report(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}

function fail(reasons: readonly string[]): void {
  for (const reason of reasons) console.error(reason);
  process.exitCode = 1;
}
