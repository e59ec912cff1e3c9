import {
  type CallLimits,
  type CallSeen,
  createCallRegister,
} from '../../src/registers/call-register.ts';
import { type FaultKind, RegisterFault } from '../../src/registers/register-fault.ts';
import { fixedClock } from '../support/clock.ts';

/** Calls to a register whose log, measures and clock are at hand. */
export function watchedCalls(limits: Partial<CallLimits> = {}) {
  const clock = fixedClock();
  const lines: string[] = [];
  const seen: CallSeen[] = [];
  const write = (about: object, words: string) => void lines.push(JSON.stringify([about, words]));
  const log = { info: write, warn: write };
  const parts = { clock, log, seen: (call: CallSeen) => void seen.push(call), limits };
  return { clock, lines, seen, log, parts, call: createCallRegister('persons', parts) };
}

/** Fails so with the first of these, then with the second …, and then answers. */
export function moody(...kinds: readonly FaultKind[]) {
  const left = [...kinds];
  const attempt = async () => {
    attempt.times += 1;
    const kind = left.shift();
    if (kind !== undefined) throw new RegisterFault(kind);
    return 'an answer';
  };
  attempt.times = 0;
  return attempt;
}
