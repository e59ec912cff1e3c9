import { exemptByRight, isMandatory } from './conditions.ts';
import type { ServiceLaw } from './law.ts';

/** `free`: anybody chooses; `right`: another way is a right; `assessed`: it counts, and the authority looks at the case. */
export type WhenExempt = 'free' | 'right' | 'assessed';

/**
 * What saying "I am exempt from Digital Post" leads to in an area on a day: never promise more than this (Lov 603/2023).
 */
export function whenExempt(law: ServiceLaw, on: Temporal.PlainDate): WhenExempt {
  if (!isMandatory({ on }, law)) return 'free';
  return exemptByRight({ on, exempt: 'says-so' }, law) ? 'right' : 'assessed';
}
