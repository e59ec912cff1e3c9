import { isFailed, type OutboxState } from '../../cases/ports/dispatch.ts';
import type { Page } from '../page.ts';
import type { ActForm, Prepared } from './act-form.ts';
import type { Verb } from './next-step.ts';

/** What stands on top of a case with letters that could not be sent: each with its reason, and what can be done. */
export interface FailedLetters {
  readonly letters: readonly { readonly what: string; readonly why: string }[];
  readonly forms: readonly ActForm[];
}

/** Whether the act is for letters that could not be sent, and its form stands with them. */
export const isForFailed = (verb: Verb): boolean =>
  verb === 'retry-letter' || verb === 'settle-letter';

/** The block for the top of the page; undefined where every letter went or was dealt with. */
export function failedLetters(
  { t }: Page,
  letters: readonly OutboxState[],
  forms: readonly ActForm[],
): FailedLetters | undefined {
  const failed = letters.filter(isFailed);
  if (failed.length === 0) return undefined;
  return {
    forms,
    letters: failed.map(({ notice, to, why = 'unknown' }) => ({
      what: t('desk:failedLetter.what', { notice: t(`desk:notice.${notice}`), to }),
      why: t(`desk:failedLetter.why.${why}`),
    })),
  };
}

/** Where there is only one, it is chosen already. */
export function prepareFailed(letters: readonly OutboxState[]): Partial<Record<Verb, Prepared>> {
  const [only, ...others] = letters.filter(isFailed);
  if (only === undefined || others.length > 0) return {};
  const chosen = (key: string): Prepared => ({ values: { [key]: only.id }, hints: {}, hidden: [] });
  return { 'retry-letter': chosen('retryLetter'), 'settle-letter': chosen('settledLetter') };
}
