import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { mustTellNothing } from '../log-leaks.ts';
import type { ReadyCitizen } from './citizens.ts';
import type { Wish } from './observed.ts';

/** A portal that runs in a process of its own. */
export interface PortalProcess {
  readonly pid: number;
  readonly port: number;
  /** Milliseconds from the start of the process to the first `ready`, without those in which others had the processor. */
  readonly readyAfter: number;
  /** How many submissions each transaction held so far. */
  readonly batches: readonly number[];
  /** Has those citizens logged in with a filled form. */
  citizens(wish: Wish): Promise<readonly ReadyCitizen[]>;
  /** Ends it as a power cut would end the process, and waits until it is gone. */
  kill(): Promise<void>;
  /** Resolves when it is gone, whoever ended it. */
  readonly gone: Promise<unknown>;
}

export interface PortalOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly env?: NodeJS.ProcessEnv;
  /** A program that runs it, e.g. strace with its options. */
  readonly under?: readonly string[];
}

/** Starts the observed portal and waits until it is ready. Throws with what it said where it ends before. */
export async function startPortal(options: PortalOptions): Promise<PortalProcess> {
  const { dataDir, port, env = {}, under = [] } = options;
  const run = [...under, process.execPath, `${import.meta.dirname}/observed.ts`];
  const started = performance.now();
  const child = spawn(run[0] ?? '', run.slice(1), {
    env: {
      // oxlint-disable-next-line node/no-process-env -- where programs lie
      PATH: process.env['PATH'],
      DATA_DIR: dataDir,
      PORT: String(port),
      LOGINS_PER_MINUTE: '100000',
      SUBMISSIONS_PER_MINUTE: '100000',
      // Whoever watches its calls sees none that only the log makes.
      LOG_LEVEL: under.length > 0 ? 'silent' : 'info',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  let logged = '';
  child.stdout?.on('data', (text: Buffer) => (logged += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  const batches: number[] = [];
  child.on('message', (message: { batch?: number }) => {
    if (message.batch !== undefined) batches.push(message.batch);
  });
  let over = false;
  const gone = once(child, 'exit').then(() => {
    over = true;
    return mustTellNothing(logged);
  });
  while (!(await isReady(port))) {
    if (over) throw new Error(`The portal ended before it was ready. ${said}`);
    await wait(5);
  }
  const took = performance.now() - started;
  return {
    pid: child.pid ?? 0,
    port,
    readyAfter: took - waited(child.pid),
    batches,
    gone,
    async citizens(wish) {
      const answered = new Promise<readonly ReadyCitizen[]>((resolve) => {
        child.on('message', (message: { ready?: readonly ReadyCitizen[] }) => {
          if (message.ready !== undefined) resolve(message.ready);
        });
      });
      child.send(wish);
      return Promise.race([
        answered,
        gone.then(() => Promise.reject(new Error('The portal ended meanwhile'))),
      ]);
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** Milliseconds that the process stood in line for a processor; 0 where the system does not tell. */
function waited(pid: number | undefined): number {
  const file = `/proc/${pid}/schedstat`;
  if (!existsSync(file)) return 0;
  return Number(readFileSync(file, 'utf8').split(' ')[1]) / 1e6;
}

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/ready`).then(
    (answer) => answer.status === 200,
    () => false,
  );

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
