import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium, howToInstallChromium } from './chromium.mjs';
import { install, root } from './install.mjs';

install({ dev: true });

const full = process.argv.includes('--check');
const bin = path.join(root, 'node_modules/.bin');
const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
const reports = mkdtempSync(path.join(tmpdir(), 'skranken-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };

check('Types', 'tsc', '-p', 'tsconfig.json');
check('Lint', 'oxlint', '--type-aware', '--deny-warnings');
if (full) {
  check('Format', 'biome', 'format');
  check('Dead code', 'knip');
}
tests('unit', 'Unit and integration tests');
tests('torture', 'Kills and faults (npm run torture: for longer)');
tests('storm', 'A flood of bent requests (npm run torture: a longer one)');
if (findChromium()) tests('e2e', 'Browser tests');
else skipBrowserTests();

rmSync(reports, { recursive: true });
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** A check is silent when all is well, and counts as one failure when it is not. */
function check(name, command, ...args) {
  const done = spawnSync(command, args, { cwd: root, env, encoding: 'utf8' });
  console.log(`${name}: ${done.status === 0 ? 'ok' : 'FAILED'}`);
  if (done.status === 0) return;
  total.failed += 1;
  console.log(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}`);
}

function tests(project, name) {
  console.log(`\n${name}`);
  const file = path.join(reports, `${project}.json`);
  const done = vitest(
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  );
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { testResults: [] };
  // A file that could not even be loaded has no tests that could fail.
  const broken = report.testResults.filter((one) => one.status === 'failed' && !hasFailure(one));
  const failed = (report.numFailedTests ?? 0) + broken.length;
  total.passed += report.numPassedTests ?? 0;
  total.skipped += (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
  total.failed += failed === 0 && done.status !== 0 ? 1 : failed;
}

function hasFailure(file) {
  return file.assertionResults.some((one) => one.status === 'failed');
}

function vitest(...args) {
  return spawnSync('vitest', args, { cwd: root, env, stdio: 'inherit' });
}

function skipBrowserTests() {
  const file = path.join(reports, 'e2e-list.json');
  vitest('list', '--project', 'e2e', `--json=${file}`);
  const count = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).length : 0;
  console.log(`\n!! BROWSER TESTS SKIPPED: no Chromium was found (${count} tests were not run).`);
  console.log(`!! Install it with: ${howToInstallChromium}\n`);
  total.skipped += count;
  // On a build server a silent gap is worse than a red line.
  if (process.env.CI === 'true') total.failed += 1;
}
