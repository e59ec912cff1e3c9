/** What the threads of one seeding share: whose turn it is to write, and where the log ends. */
export interface Turns {
  /** The next batch that nobody has begun. */
  take(): number;
  /** Waits, without doing anything else, until every batch before has been written. */
  await(batch: number): Buffer | undefined;
  /** Lets the next one write; `logged`: the log's last link. */
  pass(batch: number, logged: Buffer | undefined): void;
}

const [next, turn, isLogged, words] = [0, 1, 2, 3];
const linkBytes = 32;

export const sharedTurns = (): SharedArrayBuffer => new SharedArrayBuffer(words * 4 + linkBytes);

export function turnsIn(shared: SharedArrayBuffer): Turns {
  const counters = new Int32Array(shared, 0, words);
  const link = Buffer.from(shared, words * 4, linkBytes);
  return {
    take: () => Atomics.add(counters, next, 1),
    await(batch) {
      for (
        let now = Atomics.load(counters, turn);
        now !== batch;
        now = Atomics.load(counters, turn)
      )
        Atomics.wait(counters, turn, now);
      return Atomics.load(counters, isLogged) === 1 ? Buffer.from(link) : undefined;
    },
    pass(batch, logged) {
      if (logged !== undefined) {
        logged.copy(link);
        Atomics.store(counters, isLogged, 1);
      }
      Atomics.store(counters, turn, batch + 1);
      Atomics.notify(counters, turn);
    },
  };
}
