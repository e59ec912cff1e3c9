import type { Config } from '../config.ts';
import type { Clock } from '../domain/dates.ts';
import { openStore } from '../store/open.ts';
import { databaseIn } from '../wire.ts';
import type { Told } from './told.ts';
import { whoRuns } from './who-runs.ts';

/** What `hold` was asked, as it was typed. */
export interface HoldAsked {
  readonly word?: string | undefined;
  readonly reference?: string | undefined;
  readonly why?: string | undefined;
}

/** `hold set|release --reference R [--why W]` and `hold list`: cases that no purge takes. Throws a StoreRefusal. */
export async function hold(
  { dataDir, keys }: Pick<Config, 'dataDir' | 'keys'>,
  { word, reference, why }: HoldAsked,
  clock: Clock,
): Promise<Told> {
  const isSet = word === 'set' && reference !== undefined && why !== undefined;
  const isRelease = word === 'release' && reference !== undefined;
  if (!isSet && !isRelease && word !== 'list') return { faults: [usage] };
  const store = openStore({ file: databaseIn(dataDir), keys, clock });
  const { holds } = store.purges;
  try {
    if (isSet)
      return (await holds.set(reference, whoRuns(), why, clock.now()))
        ? { lines: ['It is kept until it is released.'] }
        : { faults: [noCase] };
    if (isRelease)
      return (await holds.release(reference))
        ? { lines: ['Its term counts again.'] }
        : { faults: ['No case of that reference is held.'] };
    const held = holds.all();
    return {
      lines:
        held.length === 0
          ? ['No case is held.']
          : held.map(
              (each) =>
                `${each.reference}  since ${each.since.slice(0, 10)} by ${each.by}: ${each.why}`,
            ),
    };
  } finally {
    store.close();
  }
}

const usage =
  'Say what to do: npm run cli -- hold set --reference R --why WHY, hold release --reference R, or hold list';
const noCase = 'There is no case of that reference.';
