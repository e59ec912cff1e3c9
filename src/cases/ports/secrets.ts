/** Encrypts and signs what leaves the process: cookies, tokens, files. Each purpose has its own derived key. */
export interface Secrets {
  /** Authenticated encryption; URL-safe text. */
  seal(purpose: string, plain: string): string;
  /** Undefined when forged, cut or sealed for another purpose. */
  open(purpose: string, sealed: string): string | undefined;
  /** Keyed hash, URL-safe, 256 bit: an index that cannot be turned around. */
  digest(purpose: string, value: string): string;
}

/** Small sealed values that expire: the login provider's state, who is working on a case. */
export interface ExpiringStore {
  get(space: string, key: string): Promise<string | undefined>;
  put(space: string, key: string, value: string, expiresAt: Temporal.Instant): Promise<void>;
  /**
   * Reads and writes in one step, so that of several at once each sees what the one before left. `undefined` leaves it as
   * it is. The answer is what stands then. Throws StoreUnavailable.
   */
  change(
    space: string,
    key: string,
    next: (
      before: string | undefined,
    ) => { readonly value: string; readonly expiresAt: Temporal.Instant } | undefined,
  ): Promise<string | undefined>;
  /** Forgets the value; nothing happens where there is none. */
  remove(space: string, key: string): Promise<void>;
}
