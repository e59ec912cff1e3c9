import type { Clock } from '../domain/dates.ts';

/** When a register is left alone. */
export interface CircuitLimits {
  /** So many calls in a row that failed open the circuit. */
  readonly faultsInRow: number;
  /** Milliseconds of rest before one call tries it again. */
  readonly restMilliseconds: number;
}

/** Faster than a page can be: a minute of rest at most, whatever a register asks for. */
const longestRest = 60_000;

/** Leaves a register alone that fails again and again, and lets one call in at a time find out whether it is back. */
export interface Circuit {
  /** Whether a call may be made now. It then says in one of these three ways what came of it. */
  admits(): boolean;
  answered(): void;
  /** `restMilliseconds`: it asked to be left alone for so long. */
  failed(restMilliseconds?: number): void;
  /** The call said nothing about the register. */
  unsaid(): void;
  /** Whether it is left alone just now. */
  isResting(): boolean;
}

export function createCircuit(limits: CircuitLimits, clock: Clock): Circuit {
  let faults = 0;
  let open: { readonly since: number; readonly rest: number } | undefined;
  let isProbing = false;
  const now = () => clock.now().epochMilliseconds;
  const isResting = () => {
    if (open === undefined) return false;
    const passed = now() - open.since;
    // A clock that was set back must not keep a register away for days.
    return passed >= 0 && passed < open.rest;
  };
  return {
    admits() {
      if (open === undefined) return true;
      if (isProbing || isResting()) return false;
      isProbing = true;
      return true;
    },
    answered() {
      faults = 0;
      open = undefined;
      isProbing = false;
    },
    failed(restMilliseconds) {
      faults += 1;
      isProbing = false;
      if (restMilliseconds === undefined && faults < limits.faultsInRow) return;
      const rest = Math.min(restMilliseconds ?? limits.restMilliseconds, longestRest);
      open = { since: now(), rest };
    },
    unsaid() {
      isProbing = false;
    },
    isResting,
  };
}
