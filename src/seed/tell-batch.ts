import type { Secrets } from '../cases/ports/secrets.ts';
import type { Keyring } from '../store/keys.ts';
import { type SealedCase, sealCase } from '../store/load/sealed-case.ts';
import type { Tally } from '../store/load/tally.ts';
import type { Batch, PlannedDay } from './batches.ts';
import { type Chance, createChance } from './chance.ts';
import { type Pattern, patternOf } from './pattern.ts';
import { type Effect, retell, type Told } from './retell.ts';
import type { Stage } from './stage.ts';
import { type Place, tell } from './story.ts';

/** Cases ready to be written, in the order in which they came. */
export interface ToldBatch {
  readonly cases: readonly SealedCase[];
  readonly effects: readonly Effect[];
}

/** What a batch is told with. */
export interface Teller {
  readonly stage: Stage;
  readonly places: readonly Place[];
  readonly now: Temporal.Instant;
  readonly seed: string;
  readonly keyring: Keyring;
  readonly secrets: Secrets;
  readonly logKey: Buffer;
  readonly tally: Tally;
  /** One telling in so many is whole; of the others there are rows alone. */
  readonly wholeOneIn: number;
}

/** Plays the stories of each day and tells them of as many cases as came: the same ones for the same seed. */
export async function tellBatch(batch: Batch, teller: Teller): Promise<ToldBatch> {
  const cases: SealedCase[] = [];
  const effects: Effect[] = [];
  for (const day of batch.days) {
    const first = batch.first + cases.length;
    const chance = createChance(teller.seed, day.day.toString());
    const patterns = await patternsOf(day, teller, chance);
    const told = tellDay(day, first, patterns, teller, chance);
    cases.push(...told.cases);
    effects.push(...told.effects);
  }
  return { cases, effects };
}

async function patternsOf(day: PlannedDay, teller: Teller, chance: Chance) {
  const { stage, places, now, secrets } = teller;
  const patterns: Pattern[] = [];
  // One at a time: there is one stage, and one clock on it.
  while (patterns.length < day.stories || !patterns.some(isSingle)) {
    // oxlint-disable-next-line no-await-in-loop
    const story = await tell(stage, places, day, now, chance);
    patterns.push(patternOf(story, secrets));
  }
  return patterns;
}

function tellDay(
  day: PlannedDay,
  first: number,
  patterns: readonly Pattern[],
  teller: Teller,
  chance: Chance,
): ToldBatch {
  const tellings: { pattern: Pattern; at: number; later: number }[] = [];
  let left = day.cases;
  for (let next = 0; left > 0; next += 1) {
    // Each story once, and then as often as it happens.
    const pattern = patterns[next] ?? chance.weighted(patterns);
    // A referral and the case that it became do not fit where one case is left.
    const fits = pattern.cases.length <= left ? pattern : (patterns.find(isSingle) as Pattern);
    const later = laterBy(fits, teller.now, chance);
    tellings.push({ pattern: fits, at: fits.bounds.first + later, later });
    left -= fits.cases.length;
  }
  tellings.sort((one, other) => one.at - other.at);
  const cases: SealedCase[] = [];
  const effects: Effect[] = [];
  for (const [at, { pattern, later }] of tellings.entries()) {
    const isWhole = at % teller.wholeOneIn === 0;
    const telling = { first: first + cases.length, later, isWhole };
    const told: Told = retell(pattern, telling, chance, teller.secrets);
    for (const each of told.cases) cases.push(sealCase(each, teller.keyring, teller.logKey));
    effects.push(...told.effects);
  }
  for (const [pattern, told] of Map.groupBy(tellings, (each) => each.pattern))
    for (const { columns, events } of pattern.cases)
      teller.tally.add(
        columns,
        events.map(({ row }) => row),
        told.length,
      );
  return { cases, effects };
}

const isSingle = ({ cases }: Pattern): boolean => cases.length === 1;

/** Milliseconds by which a story may happen later, or earlier, on the same days: never in the future. */
function laterBy({ bounds }: Pattern, now: Temporal.Instant, chance: Chance): number {
  const { earlier, later, last } = bounds;
  const most = Math.min(later, now.epochMilliseconds - last);
  return -earlier + chance.below(Math.max(earlier + most, 1));
}
