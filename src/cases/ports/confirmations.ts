import type { Confirmation } from '../../eligibility/law.ts';

/** Named administrators' dated words that law data is right (invariant 8). */
export interface Confirmations {
  of(service: string): Promise<readonly Confirmation[]>;
}
