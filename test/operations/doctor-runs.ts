import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { demoKeys } from '../../src/config/demo.ts';
import { readConfig } from '../../src/config.ts';
import { examine } from '../../src/operations/doctor.ts';
import type { Finding } from '../../src/operations/doctor-finding.ts';
import { openStore } from '../../src/store/open.ts';
import { databaseIn, systemClock } from '../../src/wire.ts';
import { runEntry } from '../support/run-entry.ts';

interface Told {
  readonly version: number;
  readonly at: string;
  readonly severity: string;
  readonly exitCode: number;
  readonly findings: readonly (Omit<Finding, 'about' | 'mend'> & {
    readonly about: string | null;
    readonly mend: string | null;
  })[];
}

/** What the real command says as JSON, and how it ends. */
export async function doctorSays(env: NodeJS.ProcessEnv) {
  const { code, stdout, stderr } = await runEntry('src/cli.ts', env, ['doctor', '--json']);
  const told = JSON.parse(stdout) as Told;
  return {
    code,
    stdout,
    stderr,
    told,
    of: (check: Finding['check']) => told.findings.filter((each) => each.check === check),
    worse: () => told.findings.filter(({ severity }) => severity !== 'green'),
  };
}

/** Every file below the folder with its contents, mode and time; SQLite's own two working files left out. */
export function everythingIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/-(?:wal|shm)$/.test(name))
    .toSorted()
    .map((name) => {
      const file = path.join(folder, name);
      const { mode, mtimeMs } = lstatSync(file);
      const isFile = lstatSync(file).isFile();
      const digest = isFile ? createHash('sha256').update(readFileSync(file)).digest('hex') : '';
      return `${name} ${mode} ${isFile ? mtimeMs : ''} ${digest}`;
    });
}

/** A database as the first start makes it. */
export const install = (dataDir: string): void =>
  openStore({ file: databaseIn(dataDir), keys: demoKeys, clock: systemClock }).close();

/** The same findings without a process of its own. */
export async function examined(env: NodeJS.ProcessEnv, outside: { free?: number } = {}) {
  const config = readConfig(env);
  if (!config.ok) throw new Error(config.error.join('\n'));
  const { free } = outside;
  const found = await examine(config.value, {
    clock: systemClock,
    secrets: [],
    ...(free !== undefined && { free: async () => free }),
  });
  return (check: Finding['check']) => found.filter((each) => each.check === check);
}
