import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { serverEnv, serverFlags } from '../../bin/server-node.mjs';
import { serverCore } from './cores.ts';
import { freePort } from './free-port.ts';
import { ticksOf } from './quiet.ts';

/** A server of the measurements, pinned to its core. */
export interface ServerProcess {
  readonly origin: string;
  readonly pid: number;
  ask<T>(wish: unknown): Promise<T>;
  /** Seconds of processor time since it began, all its threads together. */
  cpuSeconds(): number;
  /** Resident memory in MB. */
  memory(): number;
  stop(): Promise<void>;
}

/** Starts `bench/servers/<name>.ts` and resolves once it says that it listens. */
export async function startServer(
  name: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const port = await freePort();
  const file = path.join(import.meta.dirname, '../servers', `${name}.ts`);
  const [command = process.execPath, ...args]: readonly string[] = [
    ...serverCore,
    process.execPath,
    ...serverFlags,
    file,
  ];
  const child = spawn(command, args, {
    env: { ...serverEnv, PATH: process.env['PATH'], TZ: 'UTC', PORT: String(port), ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await answered(child, name);
  const pid = child.pid ?? 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    pid,
    async ask<T>(wish: unknown) {
      child.send(wish as object);
      return (await answered(child, name)) as T;
    },
    cpuSeconds: () => ticksOf(pid) / 100,
    memory: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024,
    async stop() {
      const gone = once(child, 'exit');
      child.send('stop');
      await gone;
    },
  };
}

async function answered(child: ChildProcess, name: string): Promise<unknown> {
  const gone = new AbortController();
  const ended = () => gone.abort(new Error(`${name} ended with ${child.exitCode}`));
  child.once('exit', ended);
  try {
    const [message] = await once(child, 'message', { signal: gone.signal });
    return message;
  } finally {
    child.off('exit', ended);
  }
}
