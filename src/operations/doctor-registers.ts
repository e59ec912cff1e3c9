import type { Registers } from '../cases/ports/registers.ts';
import type { Config } from '../config.ts';
import type { Cpr } from '../domain/cpr.ts';
import type { Clock } from '../domain/dates.ts';
import { farRegisters } from '../far-registers.ts';
import type { CallSeen } from '../registers/call-register.ts';
import { type Finding, inOrder } from './doctor-finding.ts';

/** Sixty is added to the day: nobody has or ever had such a number, so nobody is looked up. */
const nobody = '6101990000' as Cpr;

/** A town's own hall, which concerns nobody. */
const townHall = 'Rådhuspladsen 1';

/** Whoever looks can wait longer than a page, and the first token takes its time. */
const deadlineMilliseconds = 8000;

/** Asks every register that is asked over the network something harmless; a finding for each that was called. */
export async function registersOf(config: Config, clock: Clock): Promise<readonly Finding[]> {
  const last = new Map<string, CallSeen>();
  const outside = {
    clock,
    log: { info: () => undefined, warn: () => undefined },
    limits: { deadlineMilliseconds },
    seen: (call: CallSeen) => void last.set(call.register, call),
  };
  await askAll(await farRegisters(config, outside, noTowns));
  if (last.size === 0) return [inOrder('register', 'the sample’s own; nobody is asked')];
  return [...last.values()].map(findingOf);
}

/** What is known without asking is no answer of a register. */
const noTowns = { postcode: async () => ({ state: 'unknown', why: 'not asked' }) as const };

async function askAll({ persons, digitalPost, addresses }: Partial<Registers>): Promise<void> {
  await Promise.all([
    persons?.find(nobody),
    digitalPost?.registration(nobody),
    addresses
      ?.search(townHall, 1)
      .then((hits) => (hits.state === 'found' ? addresses.find(hits.value[0]?.id ?? '') : hits)),
  ]);
}

function findingOf({ register: about, outcome, milliseconds }: CallSeen): Finding {
  if (outcome === 'answered') return inOrder('register', `answered in ${milliseconds} ms`, about);
  const says = `did not answer (${outcome})`;
  return { check: 'register', about, severity: 'red', says, mend: mends[outcome] };
}

const withoutIt = 'Ask whoever runs it. Forms go on without it meanwhile.';
const lookNearby = 'Look at its address, proxies on the way, and whether a new version is out.';

const mends: Readonly<Record<Exclude<CallSeen['outcome'], 'answered'>, string>> = {
  unreachable: 'Look at its address, the network and both certificates.',
  cut: 'Look at the network, proxies on the way, and both certificates.',
  'too-slow': withoutIt,
  broken: withoutIt,
  busy: 'It asks to be left alone: look at how much is asked of it.',
  'turned-away': 'Look at the service agreement, the token services and the certificate or key.',
  rejected: lookNearby,
  unreadable: lookNearby,
  'too-much': lookNearby,
  odd: 'What it answered cannot be right, or is about something else than was asked: ask whoever runs it.',
  resting: withoutIt,
  full: withoutIt,
};
