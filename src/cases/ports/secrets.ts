/** Encrypts and signs what leaves the process: cookies, tokens, files. Each purpose has its own derived key. */
export interface Secrets {
  /** Authenticated encryption; URL-safe text. */
  seal(purpose: string, plain: string): string;
  /** Undefined when forged, cut or sealed for another purpose. */
  open(purpose: string, sealed: string): string | undefined;
  /** Keyed hash, URL-safe, 256 bit: an index that cannot be turned around. */
  digest(purpose: string, value: string): string;
}

/** Small sealed values that expire: the login provider's state. */
export interface ExpiringStore {
  get(space: string, key: string): Promise<string | undefined>;
  put(space: string, key: string, value: string, expiresAt: Temporal.Instant): Promise<void>;
  /** Forgets the value; nothing happens where there is none. */
  remove(space: string, key: string): Promise<void>;
}
