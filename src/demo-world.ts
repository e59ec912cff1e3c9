import type { RequestListener } from 'node:http';
import type { Logger } from 'pino';
import type { Mailbox } from './cases/ports/dispatch.ts';
import type { Secrets } from './cases/ports/secrets.ts';
import type { Config } from './config.ts';
import type { Clock } from './domain/dates.ts';
import { createDemoProvider } from './identity/demo/provider.ts';
import { demoCitizens, demoStaff } from './registers/demo/index.ts';
import { seedDemo } from './seed-demo.ts';
import { selfServices } from './self-services/registry.ts';
import type { Store } from './store/open.ts';
import { asset } from './web/assets.ts';
import type { Demo } from './web/deps.ts';

export interface DemoParts {
  readonly store: Store;
  readonly secrets: Secrets;
  readonly mailbox: Mailbox;
  readonly clock: Clock;
  readonly log: Logger;
}

/** What only a demonstration has: its people, their mailbox and the login provider that knows them. */
export async function demoWorld(config: Config, parts: DemoParts): Promise<Demo> {
  await seedDemo(parts.store, selfServices);
  const { citizenLogin, staffLogin } = config;
  const embedded = [citizenLogin, staffLogin].find((login) => login.embedded);
  return {
    citizens: demoCitizens(),
    staff: demoStaff(),
    mailbox: parts.mailbox,
    ...(embedded && { provider: demoProvider(config, embedded.issuer, parts) }),
  };
}

/** The demo login provider as it answers under that issuer's address. */
export function demoProvider(
  config: Config,
  issuer: string,
  { store, secrets, clock, log }: Omit<DemoParts, 'mailbox'>,
): RequestListener {
  const { baseUrl } = config.settings;
  const { handler } = createDemoProvider({
    issuer,
    portal: baseUrl,
    ...(issuer.startsWith(`${baseUrl.origin}/`) && { stylesheet: asset('styles') }),
    citizenClient: config.citizenLogin,
    staffClient: config.staffLogin,
    citizens: demoCitizens(),
    staff: demoStaff(),
    store: store.expiring,
    secrets,
    clock,
    onFault: (fault) => log.error({ fault: faultName(fault) }, 'demo login provider failed'),
  });
  return handler;
}

/** The kind of fault only: messages may quote what they failed on. */
const faultName = (fault: unknown): string => (fault instanceof Error ? fault.name : 'unknown');
