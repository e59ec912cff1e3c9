import path from 'node:path';
import type { Logger } from 'pino';
import type { Registers } from './cases/ports/registers.ts';
import type { Config } from './config.ts';
import { createFileDispatch } from './correspondence/file-dispatch.ts';
import { createOutboxWorker } from './correspondence/outbox-worker.ts';
import type { Clock } from './domain/dates.ts';
import { createAuthProviders } from './identity/oidc-client.ts';
import { createDemoRegisters } from './registers/demo/index.ts';
import { selfServices } from './self-services/registry.ts';
import { openStore, type Store } from './store/open.ts';
import { createSecrets } from './store/secrets.ts';
import type { Deps } from './web/deps.ts';

/** What tests choose themselves. */
export interface Outside {
  readonly clock: Clock;
  readonly log: Logger;
  /** Changes registers before anything uses them, e.g. to take one down. */
  readonly adapt?: (registers: Registers) => Registers;
}

/** The parts of a running installation; `close` stops the worker, then the store. */
export interface Wired {
  readonly deps: Deps;
  readonly store: Store;
  readonly worker: ReturnType<typeof createOutboxWorker>;
  close(): Promise<void>;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** The only place that chooses adapters. Throws StoreRefusal where the database cannot be used. */
export async function wire(config: Config, outside: Outside): Promise<Wired> {
  const { clock, log } = outside;
  const store = openStore({
    file: path.join(config.dataDir, 'skranken.db'),
    keys: config.keys,
    clock,
  });
  const secrets = createSecrets(config.keys);
  const adapt = outside.adapt ?? ((registers: Registers) => registers);
  const registers = adapt(
    createDemoRegisters({ exemptions: store.exemptions, served: config.served }),
  );
  const dispatch = createFileDispatch({ dir: path.join(config.dataDir, 'letters'), secrets });
  const worker = createOutboxWorker({ outbox: store.outbox, dispatch, registers, clock, log });
  return {
    store,
    worker,
    deps: {
      settings: config.settings,
      clock,
      log,
      services: selfServices,
      registers,
      secrets,
      cases: store.cases,
      drafts: store.drafts,
      outbox: store.outbox,
      sessions: store.sessions,
      confirmations: store.confirmations,
      auth: createAuthProviders({
        citizen: config.citizenLogin,
        staff: config.staffLogin,
        baseUrl: config.settings.baseUrl,
        demo: config.settings.demo,
        clock,
      }),
      ready: store.ready,
    },
    async close() {
      await worker.stop();
      await store.close();
    },
  };
}
