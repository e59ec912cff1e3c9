import type { Confirmation } from '../../eligibility/law.ts';

/** Named administrators' dated words that law data is right (invariant 8). */
export interface Confirmations {
  of(service: string): Promise<readonly Confirmation[]>;
}

/** The same with the way to give one. Nothing is ever changed or taken out: a newer word stands beside an older. */
export interface ConfirmationRecords extends Confirmations {
  /**
   * Durable when answered; the same word a second time changes nothing. `staffId`: whoever gives it at the desk, and must
   * not have been shut out by then. Throws StoreUnavailable, ShutOut.
   */
  add(confirmation: Confirmation, staffId?: string): Promise<void>;
}
