import type { SeededDay } from './calendar.ts';

/** Days that are made together, in one transaction. */
export interface Batch {
  readonly days: readonly PlannedDay[];
  /** Number of its first case. */
  readonly first: number;
  readonly cases: number;
}

export interface PlannedDay extends SeededDay {
  readonly isRecent: boolean;
  /** How many stories are played for it; each is told of so many cases as it takes. */
  readonly stories: number;
}

/** Stories that are played at least, where there are as many cases, and how many cases more make one more of them. */
const fewest = 600;
const casesPerStory = 800;
/** Days back from today that a desk still works on: they get half of all stories. */
const recentDays = 60;
/** Cases that are made together, at least where there are as many. */
const together = { least: 100, most: 2500, batches: 60 };

/** The days in batches, the earliest first. */
export function batchesOf(days: readonly SeededDay[]): readonly Batch[] {
  const total = sumOf(days);
  const stories = Math.min(total, fewest + total / casesPerStory);
  const recent = sumOf(days.slice(-recentDays));
  const share = (day: SeededDay, isRecent: boolean) =>
    (stories * 0.5 * day.cases) / (isRecent ? recent : total - recent);
  const size = Math.min(Math.max(total / together.batches, together.least), together.most);
  const batches: Batch[] = [];
  let open: PlannedDay[] = [];
  let first = 1;
  for (const [at, day] of days.entries()) {
    const isRecent = at >= days.length - recentDays;
    if (day.cases > 0)
      open.push({
        ...day,
        isRecent,
        stories: Math.min(day.cases, Math.ceil(share(day, isRecent))),
      });
    const cases = sumOf(open);
    if (cases < size && at < days.length - 1) continue;
    if (cases > 0) batches.push({ days: open, first, cases });
    first += cases;
    open = [];
  }
  return batches;
}

const sumOf = (days: readonly SeededDay[]): number =>
  days.reduce((sum, { cases }) => sum + cases, 0);
