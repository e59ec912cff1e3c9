import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { install, node, root } from './install.mjs';
import { serverEnv, serverFlags } from './server-node.mjs';

/** Runs a TypeScript entry on Node 26, hands signals on and ends as it ended. */
export function launch(entry, { dev = false, args = process.argv.slice(2) } = {}) {
  install({ dev });
  const child = spawn(node, [...serverFlags, path.join(root, entry), ...args], {
    stdio: 'inherit',
    env: { ...serverEnv, ...process.env },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
