import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import supertest from 'supertest';
import { createApp } from '../../src/app.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { demoProvider } from '../../src/demo-world.ts';
import type { SelfService } from '../../src/self-services/define.ts';
import { type Outside, type Wired, wire } from '../../src/wire.ts';
import { fixedClock, type SettableClock } from './clock.ts';
import { leaksIn } from './log-leaks.ts';
import { typedAnswers } from './typed-answers.ts';

interface Options {
  /** When the clock stands still; an instant. */
  readonly at?: string;
  readonly clock?: SettableClock;
  readonly env?: NodeJS.ProcessEnv;
  readonly adapt?: Outside['adapt'];
  /** Services beside the portal's own, or instead of the one with the same id. */
  readonly services?: readonly SelfService[];
  /** Where the demo login provider runs; `elsewhere` is another origin, as in production. */
  readonly provider?: 'embedded' | 'elsewhere';
  /** An existing data folder, for a second start on the same data. */
  readonly dataDir?: string;
}

export interface TestApp extends Pick<Wired, 'deps' | 'store' | 'worker' | 'scanning'> {
  readonly app: RequestListener;
  readonly clock: SettableClock;
  readonly config: Config;
  /** Without a slash at the end, e.g. `http://localhost:40123`. */
  readonly baseUrl: string;
  /** Of the portal, and of the login provider where it runs elsewhere. */
  readonly origins: readonly string[];
  readonly dataDir: string;
  /** Keeps cookies from request to request, and posts as a page of this site would. */
  agent(): ReturnType<typeof supertest.agent>;
  /** Everything logged so far, as JSON lines. */
  logged(): string;
  /** Throws where the log, or what measures were told, tells of anybody. */
  close(): Promise<void>;
}

/** The real app on a real port, over real SQLite in a folder of its own. Nothing of ours is replaced. */
export async function testApp(options: Options = {}): Promise<TestApp> {
  const clock = options.clock ?? fixedClock(options.at);
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), 'skranken-'));
  const server = await listen();
  const elsewhere = options.provider === 'elsewhere' ? await listen() : undefined;
  const lines: string[] = [];
  // All that measures are told: they can tell no more.
  const measured: string[] = [];
  const measure = (what: object) => void measured.push(JSON.stringify(what));
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const config = configOf({
    PORT: String(portOf(server)),
    DATA_DIR: dataDir,
    LOGINS_PER_MINUTE: '10000',
    SUBMISSIONS_PER_MINUTE: '10000',
    PDFS_PER_MINUTE: '10000',
    ...(elsewhere && {
      OIDC_CITIZEN_ISSUER: issuerAt(elsewhere),
      OIDC_STAFF_ISSUER: issuerAt(elsewhere),
    }),
    ...options.env,
  });
  const { adapt, services = [] } = options;
  const wired = await wire(config, { clock, log, seen: measure, ...(adapt && { adapt }) });
  const ids = new Set(services.map(({ id }) => id));
  const own = wired.deps.services.filter(({ id }) => !ids.has(id));
  const deps = { ...wired.deps, services: [...own, ...services], answered: measure };
  const app = createApp(deps);
  const typed = typedAnswers();
  server.on('request', (req) => typed.hear(req)).on('request', app);
  elsewhere?.on('request', demoProvider(config, issuerAt(elsewhere), { ...wired, ...wired.deps }));
  const baseUrl = `http://localhost:${portOf(server)}`;
  return {
    app,
    clock,
    config,
    baseUrl,
    origins: [baseUrl, ...(elsewhere ? [`http://localhost:${portOf(elsewhere)}`] : [])],
    dataDir,
    deps,
    store: wired.store,
    worker: wired.worker,
    scanning: wired.scanning,
    agent: () =>
      supertest.agent(baseUrl).set('Origin', baseUrl).set('Sec-Fetch-Site', 'same-origin'),
    logged: () => lines.join(''),
    async close() {
      await Promise.all([server, elsewhere].map(closed));
      await wired.close();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true });
      const leaks = leaksIn([lines.join(''), ...measured].join('\n'), typed);
      if (leaks.length > 0)
        throw new Error(`The log or the measures tell of somebody:\n${leaks.join('\n')}`);
    },
  };
}

const listen = () =>
  new Promise<Server>((resolve) => {
    const server = createServer().listen(0, 'localhost', () => resolve(server));
  });

const portOf = (server: Server) => (server.address() as AddressInfo).port;
const issuerAt = (server: Server) => `http://localhost:${portOf(server)}/demo-mitid`;

function configOf(env: NodeJS.ProcessEnv): Config {
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.error.join('\n'));
  return read.value;
}

const closed = (server?: Server) =>
  new Promise<void>((resolve) => {
    if (server === undefined) return resolve();
    server.close(() => resolve());
    server.closeAllConnections();
  });
