import type { Registers } from '../../src/cases/ports/registers.ts';

/** `down` rejects, `slow` answers long after anybody waits, `garbage` is the adapter's own `unknown`. */
export type Fault = 'down' | 'slow' | 'garbage';

type Breakable =
  | 'persons'
  | 'digitalPost'
  | 'exemptions'
  | 'exceptions'
  | 'addresses'
  | 'practices'
  | 'healthInsurance';

/** The registers with some of them out of order. What is not named works as before. */
export function withFaults(
  registers: Registers,
  faults: Partial<Record<Breakable, Fault>>,
): Registers {
  const words = { state: 'unknown', why: 'garbage' };
  return {
    ...registers,
    persons: broken(registers.persons, faults.persons, words),
    addresses: broken(registers.addresses, faults.addresses, words),
    practices: broken(registers.practices, faults.practices, words),
    healthInsurance: broken(registers.healthInsurance, faults.healthInsurance, words),
    digitalPost: broken(registers.digitalPost, faults.digitalPost, 'unknown'),
    exemptions: broken(registers.exemptions, faults.exemptions, 'unknown'),
    exceptions: broken(registers.exceptions, faults.exceptions, words),
  };
}

const longAfter = 60_000;

/** Every method of the port fails in the same way. */
function broken<T extends object>(port: T, fault: Fault | undefined, garbage: unknown): T {
  if (fault === undefined) return port;
  return new Proxy(port, {
    get: () => async () => {
      if (fault === 'down') throw new Error('connection refused');
      if (fault === 'slow') {
        await new Promise((resolve) => {
          setTimeout(resolve, longAfter).unref();
        });
      }
      return garbage;
    },
  });
}
