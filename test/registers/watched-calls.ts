import { setTimeout as wait } from 'node:timers/promises';
import {
  type CallLimits,
  type CallSeen,
  createCallRegister,
} from '../../src/registers/call-register.ts';
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

export const patiently = (milliseconds: number) => wait(milliseconds);
