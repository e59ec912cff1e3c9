import { appendFileSync } from 'node:fs';

/** One line of the table that `npm run torture` prints. What a test does not count is left out. */
export interface TortureRow {
  readonly what: string;
  /** Rounds, images, inputs: how often. */
  readonly rounds?: number;
  readonly acknowledged?: number;
  readonly lost?: number;
  readonly duplicated?: number;
  readonly requests?: number;
  /** Answers with a status of 500 or more that were not expected. */
  readonly '5xx'?: number;
  readonly notes?: string;
}

/** Whether this is `npm run torture`, which goes on for longer than `npm test`. */
// oxlint-disable-next-line node/no-process-env -- chosen by the command
export const full = process.env['TORTURE'] === 'full';

/** How often: in `npm test`, and in `npm run torture`. */
export const times = (quick: number, whole: number): number => (full ? whole : quick);

/** Puts a line into the table of `npm run torture`; does nothing in `npm test`. */
export function tell(row: TortureRow): void {
  // oxlint-disable-next-line node/no-process-env -- handed over by the command
  const table = process.env['TORTURE_TABLE'];
  if (table !== undefined) appendFileSync(table, `${JSON.stringify(row)}\n`);
}
