import { spawnSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever the command is given. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Node 26, brought by the npm package `node`: the machine's own may be older. */
export const node = path.join(root, 'node_modules/node/bin/node');

const { glibcVersionRuntime } = process.report.getReport().header;
const ownLibc = glibcVersionRuntime === undefined ? 'musl' : 'glibc';

/**
 * Installs what is missing: everything when a package differs from the lock file, Node 26 alone
 * when only that is missing. Without `dev`, packages for development are not asked for.
 */
export function install({ dev }) {
  if (!isInstalled(dev)) {
    console.log('Installing dependencies (about a minute, the first time only) ...');
    installPackages();
  }
  // The only package whose install script has to run; it comes from the same registry.
  if (!existsSync(node)) npm(process.env.PATH, 'rebuild', 'node');
  // An npm on an old Node leaves out native parts that want a newer one. Now there is one.
  if (!isInstalled(dev)) {
    installPackages();
    npm(process.env.PATH, 'rebuild', 'node');
  }
}

/** On Node 26 where it is there already: a second name keeps it while npm empties node_modules. */
function installPackages() {
  const kept = path.join(root, '.cache/node-26');
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  if (existsSync(node)) linkSync(node, path.join(kept, 'node'));
  const onNewest = `${kept}${path.delimiter}${process.env.PATH}`;
  npm(onNewest, 'ci', '--ignore-scripts', '--no-audit', '--no-fund');
  rmSync(kept, { recursive: true });
}

/** npm's own record of what it installed is complete only once an installation has ended. */
function isInstalled(dev) {
  const record = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const present = packagesOf(record);
  return Object.entries(packagesOf(path.join(root, 'package-lock.json')))
    .filter(([name, entry]) => name !== '' && isWanted(entry, dev))
    .every(([name, entry]) => present[name]?.version === entry.version);
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** Of optional packages only the native parts for this machine are wanted. */
function isWanted(entry, dev) {
  if ((entry.dev || entry.devOptional) && !dev) return false;
  if (!entry.optional && !entry.devOptional) return true;
  const { os, cpu, libc } = entry;
  if (!os || !cpu) return false;
  const fits = libc === undefined || libc.includes(ownLibc);
  return os.includes(process.platform) && cpu.includes(process.arch) && fits;
}

function npm(searchPath, ...args) {
  const env = { ...process.env, PATH: searchPath };
  // Engines of other platforms' packages do not matter, so only errors are heard.
  const quiet = ['--loglevel=error', '--foreground-scripts=false'];
  const done = spawnSync('npm', [...args, ...quiet], { cwd: root, env, encoding: 'utf8' });
  if (done.status === 0) return;
  console.error(`${done.stdout ?? ''}${done.stderr ?? ''}`);
  console.error(done.error?.message ?? `npm ${args[0]} failed; nothing was started.`);
  process.exit(1);
}
