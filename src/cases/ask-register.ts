import type { Lookup } from '../domain/result.ts';

/** Milliseconds a page waits for a register before it goes on without; two waits in a row still leave it under two seconds. */
export const registerDeadline = 700;

/** A look-up that always answers: a fault or a late answer is `unknown`, which is a fact and treated in the citizen's favour. */
export async function ask<T>(lookup: () => Promise<Lookup<T>>): Promise<Lookup<T>> {
  return answerOr<Lookup<T>>(lookup, { state: 'unknown', why: 'no answer' });
}

/** The same for look-ups whose "nobody knows" is a word of its own. */
export async function answerOr<T>(lookup: () => Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(resolve, registerDeadline, otherwise);
  });
  try {
    return await Promise.race([lookup(), late]);
  } catch {
    return otherwise;
  } finally {
    clearTimeout(timer);
  }
}
