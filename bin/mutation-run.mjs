import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Stryker } from '@stryker-mutator/core';

/**
 * `npm run mutation` breaks the code in every small way there is and asks whether a test notices.
 * With files behind it (`npm run mutation -- src/domain/cpr.ts`) only those, or some lines of them (`…cpr.ts:12-34`).
 * `--incremental` trusts earlier results, which is quick but not sure: a mutant of a table that once survived is not
 * always tried against a new test.
 */
const passes = {
  law: [
    'src/domain/{dates,holidays,dated,cpr,person}.ts',
    'src/eligibility/**/*.ts',
    // Nothing but what is said to people.
    '!src/eligibility/texts/**',
    'src/self-services/address-change/{days,check,beyond-form}.ts',
  ],
  counter: ['src/cases/{submit,submission}.ts', 'src/web/gate.ts'],
};
const goal = 95;
const known = 'docs/mutation.md';
const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith('--'));

await main();

async function main() {
  const mutants = [];
  for (const [pass, mutate] of Object.entries(passes)) {
    const chosen = files.length > 0 ? files.filter((file) => passOf(file) === pass) : mutate;
    if (chosen.length > 0) mutants.push(...(await breakAll(pass, chosen)));
  }
  report(mutants.filter(({ status }) => status !== 'Ignored' && status !== 'RuntimeError'));
  const broken = mutants.filter(({ status }) => status === 'RuntimeError').length;
  console.log(`${broken} more would not even load, and count for nothing`);
}

function passOf(chosen) {
  const file = chosen.replace(/:[\d:]+-[\d:]+$/, '');
  const fits = (pattern) => path.matchesGlob(file, pattern);
  return Object.keys(passes).find((pass) =>
    passes[pass].filter((each) => each[0] !== '!').some(fits),
  );
}

/** One pass has its own tests, so that a page that happens to fail never stands in for a test of the law. */
function breakAll(pass, mutate) {
  process.env.MUTATION_PASS = pass;
  return new Stryker({
    mutate,
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', './bin/mutation-prose.mjs'],
    ignorers: ['prose'],
    vitest: { configFile: 'vitest.mutation.config.ts', related: false },
    coverageAnalysis: 'perTest',
    // Reads a tsconfig.json with TypeScript's own code, which version 7 no longer carries.
    tsconfigFile: 'tsconfig.none.json',
    checkers: [],
    concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 2),
    timeoutMS: 20_000,
    incremental: args.includes('--incremental'),
    incrementalFile: `reports/mutation-${pass}.json`,
    reporters: ['dots', 'json'],
    jsonReporter: { fileName: `reports/mutants-${pass}.json` },
    tempDirName: '.cache/mutation',
    ignorePatterns: ['/data', '/reports', '/bench', '/.cache'],
    allowEmpty: true,
  }).runMutationTest();
}

function report(all) {
  const survivors = all.filter((mutant) => !isKilled(mutant));
  console.log('');
  for (const file of [...new Set(all.map(fileOf))].toSorted((a, b) => (a < b ? -1 : 1))) {
    const own = all.filter((mutant) => fileOf(mutant) === file);
    const killed = own.filter(isKilled).length;
    console.log(`${percent(killed, own.length)}  ${killed}/${own.length}  ${file}`);
  }
  const named = readFileSync(known, 'utf8').split('\n').map(withoutLine);
  const unnamed = survivors.map(rowOf).filter((row) => !isNamed(row, named));
  const killed = all.length - survivors.length;
  console.log(`\n${percent(killed, all.length)} of ${all.length} mutants killed; goal ${goal} %`);
  console.log(`${survivors.length} survived, ${unnamed.length} of them not in ${known}`);
  for (const row of unnamed) console.log(row);
  process.exitCode = unnamed.length > 0 || killed < (all.length * goal) / 100 ? 1 : 0;
}

/** Takes the line out of the table, so that one word never covers two survivors. */
function isNamed(row, named) {
  const at = named.findIndex((line) => line.startsWith(withoutLine(row)));
  if (at >= 0) named.splice(at, 1);
  return at >= 0;
}

/** An edit further up moves a survivor, and makes it no other. */
function withoutLine(row) {
  return row.replace(/^(\| [^ ]+):\d+ /, '$1 ');
}

function isKilled({ status }) {
  return status === 'Killed' || status === 'Timeout';
}

function fileOf({ fileName }) {
  return path.relative('.', fileName);
}

function percent(part, whole) {
  return `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`.padStart(7);
}

/** The beginning of a survivor's line in the table of those that are known. */
function rowOf(mutant) {
  const { start, end } = mutant.location;
  const lines = readFileSync(mutant.fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  lines.push(lines.pop().slice(0, end.column - 1));
  lines.unshift(lines.shift().slice(start.column - 1));
  return `| ${fileOf(mutant)}:${start.line} | ${code(lines.join(' '))} | ${code(mutant.replacement)} |`;
}

function code(text) {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
  return `\`${line.length > 70 ? `${line.slice(0, 70)}…` : line}\``;
}
