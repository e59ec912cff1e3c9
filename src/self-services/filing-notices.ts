import type { Text } from '../domain/language.ts';
import type { Letter, Notice, Submission } from './define.ts';
import { closing, reference } from './plain-letters.ts';

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

/** To whomever it was filed for at the counter or on paper, that somebody else handed it in: they may not know. */
export const helpedNotice = (
  sent: Pick<Submission<unknown>, 'applicant' | 'reference' | 'authority'>,
  { helper, serviceTitle }: { readonly helper: string; readonly serviceTitle: Text },
): Notice => ({
  kind: 'filed-for-you',
  to: sent.applicant,
  held: false,
  letter: {
    title: { da: 'En anden har hjulpet dig', en: 'Somebody else has helped you' },
    facts: [
      reference(sent),
      { label: { da: 'Sagen handler om', en: 'What it is about' }, value: serviceTitle },
      { label: { da: 'Hjalp dig', en: 'Helped you' }, value: { da: helper, en: helper } },
    ],
    paragraphs: [
      {
        da: 'Den, der hjalp dig, har givet os denne sag i dit navn.',
        en: 'The person who helped you filed this in your name.',
      },
      {
        da: 'Er det rigtigt, skal du ikke gøre noget. Kender du ikke til det, eller er noget forkert, så ring til os.',
        en: 'If that is right, you need do nothing. If you do not know of it, or something is wrong, call us.',
      },
      ...closing(sent),
    ],
  },
});
