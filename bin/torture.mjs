import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { install, root } from './install.mjs';

install({ dev: true });

const folder = mkdtempSync(path.join(tmpdir(), 'skranken-torture-'));
const table = path.join(folder, 'table.jsonl');
const bin = path.join(root, 'node_modules/.bin');
const PATH = `${bin}${path.delimiter}${process.env.PATH}`;
const projects = ['--project', 'torture', '--project', 'storm'];
const done = spawnSync('vitest', ['run', ...projects, ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, PATH, TORTURE: 'full', TORTURE_TABLE: table },
  stdio: 'inherit',
});
print(existsSync(table) ? readFileSync(table, 'utf8').trim().split('\n').map(JSON.parse) : []);
rmSync(folder, { recursive: true });
process.exitCode = done.status ?? 1;

/** One line for each test that counted something; a figure that it does not count stays empty. */
function print(rows) {
  const figures = ['rounds', 'acknowledged', 'lost', 'duplicated', 'requests', '5xx'];
  console.log(`\n| What was done | ${figures.join(' | ')} | notes |`);
  console.log(`|---|${figures.map(() => '--:|').join('')}---|`);
  for (const row of rows.toSorted((a, b) => a.what.localeCompare(b.what))) {
    const cells = figures.map((figure) => row[figure]?.toLocaleString('en') ?? '');
    console.log(`| ${row.what} | ${cells.join(' | ')} | ${row.notes ?? ''} |`);
  }
}
