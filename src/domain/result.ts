/** An expected failure is a value; exceptions are left for faults. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** Wraps a value as a success. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** Wraps an expected failure. */
export const failed = <E>(error: E): Result<never, E> => ({ ok: false, error });

/** What a register said. `unknown` (down, slow, garbled) is a fact of its own and never reads as `none`. */
export type Lookup<T> =
  | { readonly state: 'found'; readonly value: T }
  | { readonly state: 'none' }
  | { readonly state: 'unknown'; readonly why: string };

/** The looked-up value, or undefined when there is none or nobody could say. */
export const found = <T>(lookup: Lookup<T>): T | undefined =>
  lookup.state === 'found' ? lookup.value : undefined;
