import type { Server } from 'node:http';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { doubtsAbout } from './config/doubts.ts';
import { type Config, readConfig } from './config.ts';
import { drain } from './drain.ts';
import { httpServer } from './http-server.ts';
import { whyNotStarted } from './why-not-started.ts';
import { systemClock, wire } from './wire.ts';

const config = readConfig(process.env);
if (config.ok) await start(config.value).catch((error) => refuse([whyNotStarted(error)]));
else refuse(config.error);

async function start({ host, port, logLevel, ...rest }: Config): Promise<void> {
  const watch = await measuredBy(rest.metrics);
  const log = pino({ level: logLevel });
  const wired = await wire(
    { host, port, logLevel, ...rest },
    { clock: systemClock, log, ...watch?.metrics },
  );
  const server = httpServer(createApp({ ...wired.deps, ...watch?.metrics }));
  await listening(server, host, port);
  watch?.metrics.stock(() => wired.store.figures());
  if (watch) await listening(watch.server, watch.host, watch.port);
  wired.start();
  let draining: Promise<void> | undefined;
  // Somebody who presses Ctrl-C waits for it; a service manager has time.
  const stop = (patient: boolean) =>
    (draining ??= drain(server, wired, { patient }).then(() => process.exit(0)));
  process.on('SIGTERM', () => void stop(true));
  process.on('SIGINT', () => void stop(false));
  for (const doubt of doubtsAbout(rest)) log.warn(doubt);
  greet(rest);
}

/** Undefined where nobody watches: the library is not even loaded then. */
async function measuredBy(watched: Config['metrics']) {
  if (watched === undefined) return undefined;
  const { measured } = await import('./measured.ts');
  return measured(watched);
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

function greet({ settings, dataDir }: Pick<Config, 'settings' | 'dataDir'>): void {
  console.log(`Skranken is open:  ${settings.baseUrl.href}`);
  if (settings.demo) console.log(`Demo accounts:     ${new URL('/demo', settings.baseUrl).href}`);
  console.log(`Data lies in:      ${dataDir}`);
}

function refuse(reasons: readonly string[]): never {
  for (const reason of reasons) console.error(`Skranken does not start. ${reason}`);
  process.exit(1);
}
