import type { DemoCitizen, DemoStaff } from '../../cases/ports/identity.ts';
import type { ExpiringStore, Secrets } from '../../cases/ports/secrets.ts';
import type { Clock } from '../../domain/dates.ts';

export interface DemoClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface DemoProviderSettings {
  /** Where browsers and the portal reach it, e.g. `http://localhost:3000/demo-mitid`. */
  readonly issuer: string;
  /** The portal that people are sent back to. */
  readonly portal: URL;
  readonly citizenClient: DemoClient;
  readonly staffClient: DemoClient;
  readonly citizens: readonly DemoCitizen[];
  readonly staff: readonly DemoStaff[];
  readonly store: ExpiringStore;
  readonly secrets: Secrets;
  readonly clock: Clock;
  /** Called with the fault where the provider itself fails. */
  readonly onFault: (fault: unknown) => void;
  /** The portal's stylesheet, where it is served from the same origin. */
  readonly stylesheet?: string;
}
