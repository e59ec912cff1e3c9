import type { Lookup } from '../domain/result.ts';

/** Milliseconds a page waits for a register before it goes on without; two waits in a row still leave it under two seconds. */
export const registerDeadline = 700;

/** The same for what the installation keeps itself, which answers at once or not at all: a third wait would be too long. */
export const ownDeadline = 200;

/** A look-up that always answers: a fault or a late answer is `unknown`, which is a fact and treated in the citizen's favour. */
export const ask = <T>(
  lookup: () => Promise<Lookup<T>>,
  within = registerDeadline,
): Promise<Lookup<T>> =>
  answerOr<Lookup<T>>(lookup, { state: 'unknown', why: 'no answer' }, within);

/** The same for look-ups whose "nobody knows" is a word of its own. */
export const answerOr = <T>(
  lookup: () => Promise<T>,
  otherwise: T,
  within = registerDeadline,
): Promise<T> =>
  new Promise((resolve) => {
    // What comes second changes nothing any more.
    const timer = setTimeout(resolve, within, otherwise);
    const answered = (answer: T) => {
      clearTimeout(timer);
      resolve(answer);
    };
    asked(lookup).then(answered, () => answered(otherwise));
  });

/** Also what throws before it has promised anything fails as a promise. */
async function asked<T>(lookup: () => Promise<T>): Promise<T> {
  return lookup();
}
