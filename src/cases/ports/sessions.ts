/** Sessions of logged-in people, sealed at rest. Anonymous visits have none. */
export interface SessionRecords {
  /** Undefined when unknown or expired. Reads never write. */
  read(id: string): Promise<string | undefined>;
  /** Durable when answered. `subject` lets all sessions of one person be ended at once. */
  write(id: string, data: string, expiresAt: Temporal.Instant, subject?: string): Promise<void>;
  /** As `write`, but only while it exists: what was ended in the meantime stays ended. */
  renew(id: string, data: string, expiresAt: Temporal.Instant): Promise<void>;
  end(id: string): Promise<void>;
  endAllOf(subject: string): Promise<void>;
}
