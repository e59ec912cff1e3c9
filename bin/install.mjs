import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever the command is given. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Node 26, brought by the npm package `node`: the machine's own may be older. */
export const node = path.join(root, 'node_modules/node/bin/node');

/**
 * Installs what is missing: everything when a package differs from the lock file, Node 26 alone
 * when only that is missing. Without `dev`, packages for development are not asked for.
 */
export function install({ dev }) {
  if (!isInstalled(dev)) {
    console.log('Installing dependencies (about a minute, the first time only) ...');
    npm('ci', '--ignore-scripts', '--no-audit', '--no-fund');
  }
  // The only package whose install script has to run; it comes from the same registry.
  if (!existsSync(node)) npm('rebuild', 'node', '--foreground-scripts=false');
}

/** npm's own record of what it installed is complete only once an installation has ended. */
function isInstalled(dev) {
  const record = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const present = packagesOf(record);
  return Object.entries(wanted).every(([name, entry]) => {
    if (present[name]) return present[name].version === entry.version;
    return name === '' || entry.optional || entry.devOptional || (entry.dev && !dev);
  });
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

function npm(...args) {
  // Engines of other platforms' packages do not matter, so only errors are heard.
  const done = spawnSync('npm', [...args, '--loglevel=error'], { cwd: root, encoding: 'utf8' });
  if (done.status === 0) return;
  console.error(`${done.stdout ?? ''}${done.stderr ?? ''}`);
  console.error(done.error?.message ?? `npm ${args[0]} failed; nothing was started.`);
  process.exit(1);
}
