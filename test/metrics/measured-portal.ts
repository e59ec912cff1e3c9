import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { measured } from '../../src/measured.ts';
import { wire } from '../../src/wire.ts';
import { fixedClock } from '../support/clock.ts';

/** The real portal with everything counted, put together as the server does it. */
export async function measuredPortal(env: NodeJS.ProcessEnv) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'skranken-'));
  const server = createServer();
  const port = await listening(server);
  const config = readConfig({ DATA_DIR: dataDir, PORT: String(port), ...env });
  if (!config.ok) throw new Error(config.error.join('\n'));
  const { metrics, server: watch } = measured({ port: 0, host: '127.0.0.1' });
  const log = pino({ level: 'silent' });
  const clock = fixedClock();
  const wired = await wire(config.value, { clock, log, ...metrics });
  metrics.stock(() => wired.store.figures());
  server.on('request', createApp({ ...wired.deps, ...metrics }));
  const watchPort = await listening(watch);
  return {
    ...wired,
    clock,
    baseUrl: `http://localhost:${port}`,
    metrics: async () => (await fetch(`http://127.0.0.1:${watchPort}/metrics`)).text(),
    async close() {
      for (const each of [server, watch]) {
        each.close();
        each.closeAllConnections();
      }
      await wired.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
