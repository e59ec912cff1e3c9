import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Effort } from '../effort.ts';
import { serverEnv, serverFlags } from '../../bin/server-node.mjs';
import { serverCore } from '../machine/cores.ts';
import { freePort } from '../machine/free-port.ts';
import { median, type Row } from '../table.ts';

const root = path.join(import.meta.dirname, '../..');
const bareNode = path.join(root, 'bench/servers/bare-node.ts');

/** From the start of the process to its first page, on data of an earlier start. */
export async function startRows(effort: Effort): Promise<readonly Row[]> {
  const data = mkdtempSync(path.join(tmpdir(), 'skranken-start-'));
  const portal = () => untilFirstPage([path.join(root, 'src/server.ts')], data);
  const bare = () => untilFirstPage([bareNode], data);
  // The first start makes the database, and both leave their compiled code for the next ones.
  await portal();
  await bare();
  const rounds: { readonly portal: number; readonly bare: number }[] = [];
  for (let round = 0; round < effort.rounds; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- in turn is the point
    rounds.push({ portal: await portal(), bare: await bare() });
  }
  const seconds = rounds.map((each) => each.portal / 1000);
  const work = 'From the start of the process to the first 200, in the demonstration';
  return [
    {
      work,
      against: 'a bare node:http server',
      goal: { is: '≤', value: 2 },
      values: rounds.map((each) => each.portal / each.bare),
      note: `${median(rounds.map((each) => each.bare)).toFixed(0)} ms bare`,
    },
    { work, against: 'the clock', goal: { is: '≤', value: 1 }, values: seconds, unit: 's' },
  ];
}

/** Milliseconds until the program answers with 200. */
async function untilFirstPage(args: readonly string[], data: string): Promise<number> {
  const port = await freePort();
  const start = performance.now();
  const [command = process.execPath, ...rest] = [
    ...serverCore,
    process.execPath,
    ...serverFlags,
    ...args,
  ];
  const child = spawn(command, rest, {
    env: { ...serverEnv, PATH: process.env['PATH'], PORT: String(port), DATA_DIR: data },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  // oxlint-disable-next-line no-await-in-loop -- asks until it is there
  while (!(await isUp(port))) await setTimeout(3);
  const taken = performance.now() - start;
  child.kill('SIGTERM');
  await ended;
  return taken;
}

const isUp = async (port: number): Promise<boolean> => {
  const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
  await answer?.arrayBuffer();
  return answer?.status === 200;
};
