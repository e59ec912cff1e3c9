import type { Config } from '../config.ts';
import { type Outside, wire } from '../wire.ts';
import { rightListNumbers } from './list-numbers.ts';
import type { Told } from './told.ts';

/** `statistics verify`: counts all cases anew, and puts right what was counted otherwise: that is a fault, too. */
export async function verifyStatistics(
  config: Config,
  word: string | undefined,
  outside: Outside,
): Promise<Told> {
  if (word !== 'verify') return { faults: ['Say what to do: npm run cli -- statistics verify'] };
  const wired = await wire(config, outside);
  const { cases, differences } = await wired.store.statistics.verify();
  await wired.close();
  return differences === 0
    ? { lines: [`${cases} cases counted anew: the statistics fit.`] }
    : {
        lines: [
          `${cases} cases counted anew: ${differences} counts were wrong and were put right.`,
        ],
        faults: [],
      };
}

/** `queue verify`: the same for the numbers on the desk's lists. */
export async function verifyQueue(
  config: Config,
  word: string | undefined,
  outside: Outside,
): Promise<Told> {
  if (word !== 'verify') return { faults: ['Say what to do: npm run cli -- queue verify'] };
  const wired = await wire(config, outside);
  const { line, fit } = await rightListNumbers(wired.store.queue);
  await wired.close();
  return { lines: [line], ...(!fit && { faults: [] }) };
}
