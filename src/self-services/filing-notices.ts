import type { Letter, Notice, Submission } from './define.ts';

/** A receipt to whoever sent it, and word to each child it is for, in the child's own channel. Nobody else is written to. */
export const filingNotices = (
  { applicant, principals }: Pick<Submission<unknown>, 'applicant' | 'principals'>,
  receipt: Letter,
  toChild: Letter,
): readonly Notice[] => [
  { kind: 'receipt', to: applicant, letter: receipt, held: false },
  ...principals
    .filter(({ cpr }) => cpr !== applicant.cpr)
    .map((child): Notice => ({ kind: 'filed-for-you', to: child, letter: toChild, held: false })),
];
