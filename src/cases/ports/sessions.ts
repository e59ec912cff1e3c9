import type { AtProvider } from './identity.ts';

/** Whose provider, and what that calls the login. */
export interface ProviderLogin extends AtProvider {
  readonly kind: 'citizen' | 'staff';
}

/** One open session of somebody. */
export interface OpenSession {
  /** Names it to its owner without opening it. */
  readonly mark: string;
  readonly data: string;
}

/** Sessions of logged-in people, sealed at rest. Anonymous visits have none. */
export interface SessionRecords {
  /** Undefined when unknown or expired. Reads never write. */
  read(id: string): Promise<string | undefined>;
  /** Durable when answered. `subject` lets all sessions of one person be ended at once. */
  write(
    id: string,
    data: string,
    expiresAt: Temporal.Instant,
    subject?: string,
    login?: ProviderLogin,
  ): Promise<void>;
  /** As `write`, but only while it exists: what was ended in the meantime stays ended. */
  renew(id: string, data: string, expiresAt: Temporal.Instant): Promise<void>;
  end(id: string): Promise<void>;
  /** Ends what the provider says is over: the session that it names, else all of the person. */
  endAtProvider(kind: ProviderLogin['kind'], over: Partial<AtProvider>): Promise<void>;
  endAllOf(subject: string): Promise<void>;
  /** The open ones of one person. */
  listOf(subject: string): Promise<readonly OpenSession[]>;
  /** The mark under which `listOf` has that session. */
  markOf(id: string): string;
  /** Ends one of that person's by its mark; nothing happens where it is somebody else's. */
  endOf(subject: string, mark: string): Promise<void>;
  /** Ends all of that person's but the one with this id. */
  endOthersOf(subject: string, id: string): Promise<void>;
}
