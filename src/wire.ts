import path from 'node:path';
import type { Logger } from 'pino';
import type { DeliveryReceipts, Dispatch } from './cases/ports/dispatch.ts';
import { createIntake } from './cases/documents/intake.ts';
import type { Registers } from './cases/ports/registers.ts';
import type { Config } from './config.ts';
import { createFileDispatch } from './correspondence/file-dispatch.ts';
import { createOutboxWorker, type OutboxWorker } from './correspondence/outbox-worker.ts';
import type { PrintRoom } from './correspondence/pdf/printer.ts';
import type { openSf1601 } from './correspondence/sf1601/open.ts';
import type { DemoParts } from './demo-world.ts';
import { watchClock } from './clock-watch.ts';
import { type Clock, legalDay } from './domain/dates.ts';
import { createAuthProviders } from './identity/oidc-client.ts';
import { dailyNotices } from './daily-notices.ts';
import { housekeeping } from './housekeeping.ts';
import { farRegisters } from './far-registers.ts';
import type { CallParts } from './registers/call-register.ts';
import { createDemoRegisters } from './registers/demo/index.ts';
import { withAdministration } from './registers/own-administration.ts';
import { withDeliveryDays } from './registers/own-delivery-days.ts';
import { withProtections } from './registers/own-protections.ts';
import { nearRegisters } from './near-registers.ts';
import { scanNowAndThen } from './scan-now-and-then.ts';
import { selfServices } from './self-services/registry.ts';
import { openStore, type Store } from './store/open.ts';
import { createSecrets } from './store/secrets.ts';
import type { Deps } from './web/deps.ts';
import { createOutages } from './web/outages.ts';

/** What tests choose themselves. */
export interface Outside {
  readonly clock: Clock;
  readonly log: Logger;
  /** Is told of every call to a register, once it is over. */
  readonly seen?: CallParts['seen'];
  /** Is given what to ask for how the calls to each register stand. */
  readonly watched?: CallParts['watched'];
  /** Changes registers before anything uses them, e.g. to take one down. */
  readonly adapt?: (registers: Registers) => Registers;
}

/** The parts of an installation, at rest until `start`. */
export interface Wired {
  readonly deps: Deps;
  readonly store: Store;
  readonly worker: OutboxWorker;
  readonly scanning: ReturnType<typeof scanNowAndThen>;
  /** Begins to write and send letters, and to delete what has expired. */
  start(): void;
  /** Ends all that and closes the store. */
  close(): Promise<void>;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

export const databaseIn = (dataDir: string): string => path.join(dataDir, 'skranken.db');

/** The only place that chooses adapters. Throws StoreRefusal where the database cannot be used. */
export async function wire(config: Config, outside: Outside): Promise<Wired> {
  const { settings, dataDir, keys, served } = config;
  const { clock, log, seen, watched, adapt = (registers) => registers } = outside;
  const store = openStore({ file: databaseIn(dataDir), keys, clock });
  const secrets = createSecrets(keys);
  const { exemptions, exceptions } = store;
  const demo = createDemoRegisters({ exemptions, exceptions, served });
  const near = nearRegisters(config, store.imports, demo);
  const today = legalDay(clock.now()).toString();
  const authorities = withAdministration(
    withDeliveryDays(near.authorities, config.deliveryDays, today),
    store.administration,
  );
  const calls = { clock, log, ...(seen && { seen }), ...(watched && { watched }) };
  const far = await farRegisters(config, calls, near.addresses);
  const adapted = adapt({ ...near, ...far, authorities });
  const { protections } = store;
  const persons = withProtections(adapted.persons, protections, clock);
  const registers: Registers = { ...adapted, persons, protections };
  const { outgoing, ...printer } = printerWhenAsked();
  const files = createFileDispatch({ dir: path.join(dataDir, 'letters'), secrets });
  const farSide = await farSideOf(config.letters, files, {
    prints: outgoing,
    towns: registers.addresses,
    clock,
    log,
  });
  const watch = await watchClock(clock, store.expiring, log);
  const worker = createOutboxWorker({
    outbox: store.outbox,
    ...farSide,
    registers,
    clock,
    mayLeave: () => watch.isSteady(60),
    log,
  });
  const keeping = housekeeping(config, store, { clock, watch, log });
  const scanning = scanNowAndThen(store, config.clamd, clock, log);
  const notices = dailyNotices(
    { cases: store.cases, outbox: store.outbox, services: selfServices, registers, clock },
    watch,
    log,
  );
  const parts = { store, secrets, mailbox: files, clock, log };
  return {
    store,
    worker,
    scanning,
    deps: {
      settings,
      clock,
      log,
      services: selfServices,
      registers,
      secrets,
      cases: store.cases,
      drafts: store.drafts,
      attachments: store.attachments,
      intake: createIntake(store.attachments, config.uploads, clock),
      scans: config.clamd !== undefined,
      outbox: store.outbox,
      ...printer,
      sessions: store.sessions,
      confirmations: store.confirmations,
      statistics: store.statistics,
      ownDecisions: store.ownDecisions,
      staff: store.staff,
      administration: store.administration,
      accessLog: store.accessLog,
      expiring: store.expiring,
      auth: createAuthProviders({
        citizen: config.citizenLogin,
        staff: config.staffLogin,
        baseUrl: settings.baseUrl,
        demo: settings.demo,
        clock,
        onFault: (why) => log.warn({ why }, 'a login failed'),
      }),
      outages: createOutages(clock),
      ready: () => store.ready(),
      ...(settings.demo && { demo: await demoOf(config, parts) }),
    },
    start() {
      watch.start();
      worker.start();
      keeping.start();
      notices.start();
      scanning.start();
    },
    async close() {
      watch.stop();
      await keeping.stop();
      await notices.stop();
      await scanning.stop();
      await worker.stop();
      store.close();
    },
  };
}

/** Where letters go and what comes back. Its libraries are loaded only where it is spoken to. */
async function farSideOf(
  letters: Config['letters'],
  files: Dispatch & DeliveryReceipts,
  outside: Parameters<typeof openSf1601>[1],
): Promise<{ readonly dispatch: Dispatch; readonly receipts: DeliveryReceipts }> {
  if (letters.to === 'files') return { dispatch: files, receipts: files };
  const sf1601 = await import('./correspondence/sf1601/open.ts');
  return sf1601.openSf1601(letters.settings, outside);
}

/** Loaded only for a demonstration: production never has its code in memory. */
async function demoOf(config: Config, parts: DemoParts) {
  const { demoWorld } = await import('./demo-world.ts');
  return demoWorld(config, parts);
}

/** Few visitors print anything, and its libraries take a tenth of a second and 14 MB: loaded for the first who does. */
function printerWhenAsked(): PrintRoom {
  let made: Promise<PrintRoom> | undefined;
  const printer = () => (made ??= loadPrinter());
  return {
    paperForms: {
      pdf: async (form, options) => (await printer()).paperForms.pdf(form, options),
    },
    letterPrints: { pdf: async (letter) => (await printer()).letterPrints.pdf(letter) },
    outgoing: { pdf: async (letter) => (await printer()).outgoing.pdf(letter) },
    printouts: { pdf: async (printout) => (await printer()).printouts.pdf(printout) },
    filePrints: { pdf: async (file) => (await printer()).filePrints.pdf(file) },
  };
}

async function loadPrinter(): Promise<PrintRoom> {
  const { createPrinter } = await import('./correspondence/pdf/printer.ts');
  return createPrinter();
}
