import type { Language } from '../domain/language.ts';

/** How whoever sent a case wants to be reached about it: unverified, and never a ground. */
export interface ContactWishes {
  readonly phone?: string;
  readonly email?: string;
  /** Letters in large print. */
  readonly largePrint: boolean;
  /** Of letters. */
  readonly language: Language;
}

/**
 * What a citizen does on their own case after it was sent, and nobody else. Answers, complaints and withdrawals are the
 * same events as when staff write them down.
 */
export interface CitizenEvent {
  readonly kind: 'contact-changed';
  /** All that holds from then on, not only what is new. */
  readonly wishes: ContactWishes;
}
