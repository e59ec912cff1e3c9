import type { Config } from '../config.ts';
import { lastBelieved } from '../clock-watch.ts';
import type { Clock } from '../domain/dates.ts';
import { lookAtStore, type StoreLook } from '../store/look.ts';
import { whyNotStarted } from '../why-not-started.ts';
import { databaseIn } from '../wire.ts';
import { type Finding, inOrder } from './doctor-finding.ts';

/** The database as it lies there; `look` is absent where there is none, or it cannot be read. Close it. */
export interface LookedAt {
  readonly look?: StoreLook;
  readonly findings: readonly Finding[];
}

/** Opens it for reading alone and says whether the server would start with it. */
export function lookAtDatabase(
  { dataDir, keys }: Pick<Config, 'dataDir' | 'keys'>,
  clock: Clock,
): LookedAt {
  try {
    const look = lookAtStore({ file: databaseIn(dataDir), keys, clock });
    if (look === undefined)
      return {
        findings: [inOrder('database', `none in ${dataDir} yet; the first start makes it`)],
      };
    return { look, findings: [inOrder('database', `ready in ${dataDir}`), pendingIn(look)] };
  } catch (error) {
    const mend = 'Mend that before the next start; a running server may already be answering 503.';
    return { findings: [{ check: 'database', severity: 'down', says: whyItFails(error), mend }] };
  }
}

/** The numbers on the desk's lists, counted anew. */
export function listsIn(look: StoreLook): Finding {
  const wrong = look.wrongNumbers();
  if (wrong === 0) return inOrder('lists', 'fit the cases');
  const mend = 'npm run cli -- queue verify';
  return { check: 'lists', severity: 'amber', says: `${wrong} numbers are wrong`, mend };
}

/** A clock that stands before what a server believed last was set back, or is wrong. */
export async function monotonyIn(look: StoreLook, clock: Clock): Promise<Finding> {
  const before = await lastBelieved(look.expiring).catch(() => undefined);
  if (before === undefined)
    return inOrder('clock', 'no server has run long enough to compare with');
  const behind = clock.now().until(Temporal.Instant.from(before)).total('minutes');
  if (behind <= mostMinutesBehind)
    return inOrder('clock', `not before the last instant that a server believed (${before})`);
  return {
    check: 'clock',
    severity: 'red',
    says: `${Math.round(behind)} minutes before the last instant that a server believed (${before})`,
    mend: 'Set the clock right (NTP). Until then no letter leaves and nothing is deleted.',
  };
}

const mostMinutesBehind = 5;

function pendingIn({ pending }: StoreLook): Finding {
  if (pending.length === 0) return inOrder('migrations', 'all applied');
  return {
    check: 'migrations',
    severity: 'amber',
    says: `${pending.length} to be applied: ${pending.join(', ')}`,
    mend: 'The next start applies them, or npm run cli -- migrate. Make a backup first.',
  };
}

function whyItFails(error: unknown): string {
  try {
    return whyNotStarted(error);
  } catch {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unforeseen';
    return `The database cannot be read (${code}).`;
  }
}
