import { Gauge, type Registry } from 'prom-client';

/** Asks how a register's calls stand just now. */
export type RegisterNow = () => {
  readonly resting: boolean;
  readonly inHand: number;
  readonly waiting: number;
};

/** Breaker and bulkhead of every register that is watched, read at each asking. */
export function gaugesOfRegisters(registers: Registry[]): {
  watch(register: string, now: RegisterNow): void;
} {
  const watched = new Map<string, RegisterNow>();
  const gauge = (name: string, help: string, read: (now: ReturnType<RegisterNow>) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['register'],
      registers,
      collect() {
        for (const [register, now] of watched) this.set({ register }, read(now()));
      },
    });
  gauge('skranken_register_resting', '1 while a register is left alone because it failed', (now) =>
    now.resting ? 1 : 0,
  );
  gauge('skranken_register_calls_in_hand', 'Calls under way', ({ inHand }) => inHand);
  gauge('skranken_register_calls_waiting', 'Calls that wait for a place', ({ waiting }) => waiting);
  return { watch: (register, now) => void watched.set(register, now) };
}
