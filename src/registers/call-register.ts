import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../domain/dates.ts';
import type { Lookup } from '../domain/result.ts';
import { type BulkheadLimits, createBulkhead } from './bulkhead.ts';
import { type CircuitLimits, createCircuit } from './circuit.ts';
import { inTime } from './in-time.ts';
import { type FaultKind, isOfRegister, mayPass, RegisterFault } from './register-fault.ts';

export interface CallLimits extends BulkheadLimits, CircuitLimits {
  /** Milliseconds for the whole call: waiting for a place, both tries and the pause between them. */
  readonly deadlineMilliseconds: number;
  /** Longest pause before the second try; how long it is within that is chance, so that not all come back at once. */
  readonly pauseMilliseconds: number;
}

/** A page waits for 650 milliseconds: whoever asks hears why, rather than nothing. */
export const usualLimits: CallLimits = {
  deadlineMilliseconds: 600,
  pauseMilliseconds: 120,
  atOnce: 16,
  waiting: 48,
  faultsInRow: 5,
  restMilliseconds: 10_000,
};

/** What is told of a call when it is over: for measures, and in the log. Nothing of whom it was about. */
export interface CallSeen {
  readonly register: string;
  readonly operation: string;
  readonly outcome: 'answered' | FaultKind;
  readonly tries: number;
  readonly milliseconds: number;
}

/** How a register's calls stand just now. */
export interface CallsNow {
  /** It failed again and again, and is left alone. */
  readonly resting: boolean;
  readonly inHand: number;
  readonly waiting: number;
}

/** The part of a pino log that calls are written to. */
export interface CallLog {
  info(about: object, words: string): void;
  warn(about: object, words: string): void;
}

/** One try. The far side is told the transaction; the signal fires at the deadline. */
export interface Try {
  readonly transaction: string;
  readonly signal: AbortSignal;
}

/**
 * Calls a register: within a deadline, tried a second time after a short pause where that may help, not at all while
 * it rests, never more at once than it may hold up. `operation` is a fixed word. Only what changes nothing may be
 * asked so, or, with `once`, what does. Throws RegisterFault and nothing else.
 */
export type CallRegister = <T>(
  operation: string,
  attempt: (one: Try) => Promise<T>,
  options?: { readonly once?: boolean },
) => Promise<T>;

export interface CallParts {
  readonly clock: Clock;
  readonly log: CallLog;
  readonly seen?: (call: CallSeen) => void;
  /** Is given, once for each register, what to ask for how its calls stand. */
  readonly watched?: (register: string, now: () => CallsNow) => void;
  readonly limits?: Partial<CallLimits>;
}

/** The calls to one register, by its fixed name. */
export function createCallRegister(register: string, from: CallParts): CallRegister {
  const { clock, log, seen, watched } = from;
  const limits = { ...usualLimits, ...from.limits };
  const circuit = createCircuit(limits, clock);
  const bulkhead = createBulkhead(limits);
  watched?.(register, () => ({ resting: circuit.isResting(), ...bulkhead.load() }));

  async function tried<T>(attempt: (one: Try) => Promise<T>, one: Try): Promise<T> {
    const leave = await bulkhead.enter(one.signal);
    // Also what throws before it has promised anything fails as a promise.
    const answer = (async () => attempt(one))();
    // A call that nobody waits for any more still holds its place until it is really over.
    void answer.then(leave, leave);
    return inTime(answer, one.signal);
  }

  /** A second try may meet a connection that is whole, or a far side that has got up again. */
  async function twice<T>(once: () => Promise<T>, signal: AbortSignal): Promise<T> {
    try {
      return await once();
    } catch (error) {
      const fault = faultOf(error);
      if (!mayPass(fault) || signal.aborted) throw fault;
      await pause(Math.random() * limits.pauseMilliseconds, undefined, { signal }).catch(() => {
        throw new RegisterFault('too-slow');
      });
      return once();
    }
  }

  /** What came of the call as a whole is what counts for the register. */
  async function guarded<T>(asked: () => Promise<T>): Promise<T> {
    if (!circuit.admits()) throw new RegisterFault('resting');
    try {
      const answer = await asked();
      circuit.answered();
      return answer;
    } catch (error) {
      const fault = faultOf(error);
      if (isOfRegister(fault)) circuit.failed(fault.restMilliseconds);
      else circuit.unsaid();
      throw fault;
    }
  }

  return async (operation, attempt, options = {}) => {
    const transaction = randomUUID();
    const began = performance.now();
    const one = { transaction, signal: AbortSignal.timeout(limits.deadlineMilliseconds) };
    let tries = 0;
    const tell = (outcome: CallSeen['outcome']) => {
      const milliseconds = Math.round(performance.now() - began);
      const call = { register, operation, outcome, tries, milliseconds };
      if (outcome === 'answered') log.info({ ...call, transaction }, 'register asked');
      else log.warn({ ...call, transaction }, 'register did not answer');
      seen?.(call);
    };
    const once = () => {
      tries += 1;
      return tried(attempt, one);
    };
    try {
      const answer = await guarded(() =>
        options.once === true ? once() : twice(once, one.signal),
      );
      tell('answered');
      return answer;
    } catch (error) {
      const fault = faultOf(error);
      tell(fault.kind);
      throw fault;
    }
  };
}

/** The answer as a look-up: what a fault leaves is `unknown`, which is a fact and never held against anybody. */
export const lookupOf = <T>(call: Promise<Lookup<T>>): Promise<Lookup<T>> =>
  call.catch((error: unknown) => ({ state: 'unknown', why: faultOf(error).kind }));

/** What is no fault of ours to name is an answer that could not be read: its own words may quote a number. */
const faultOf = (error: unknown): RegisterFault =>
  error instanceof RegisterFault ? error : new RegisterFault('unreadable');
