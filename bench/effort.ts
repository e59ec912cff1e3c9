/** How long to measure. */
export interface Effort {
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  /** Submissions in one round of writing. */
  readonly submissions: number;
  /** Lists at the desk in one round, each with other filters. */
  readonly lists: number;
}

export const full: Effort = {
  rounds: 7,
  seconds: 3,
  warmUpSeconds: 12,
  submissions: 3000,
  lists: 2000,
};

/** In a minute or two; the program under measurement is not quite warm then. */
export const quick: Effort = {
  rounds: 3,
  seconds: 1,
  warmUpSeconds: 3,
  submissions: 800,
  lists: 300,
};
