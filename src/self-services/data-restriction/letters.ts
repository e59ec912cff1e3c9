import { legalDay } from '../../domain/dates.ts';
import type { NonEmpty, Text } from '../../domain/language.ts';
import { cite } from '../../eligibility/cite.ts';
import { answerBy, restrictionBasis } from '../data-rights.ts';
import type { CheckContext, Notice, Submission } from '../define.ts';
import { receiptLetter } from '../plain-letters.ts';
import type { Answers } from './answers.ts';

/** What happens after sending. */
export const next = (_: Answers, { today }: Pick<CheckContext, 'today'>): NonEmpty<Text> => [
  looked,
  answerBy(today),
  told,
];

/** A receipt, to whoever sent it. */
export const notices = (sent: Submission<Answers>): readonly Notice[] => [
  {
    kind: 'receipt',
    to: sent.applicant,
    held: false,
    letter: receiptLetter(
      sent,
      {
        da: 'Du har bedt os om ikke at bruge noget om dig',
        en: 'You have asked us not to use something about you',
      },
      next(sent.answers, { today: legalDay(sent.arrivedAt) }),
    ),
  },
];

const law = cite(restrictionBasis);

const looked: Text = {
  da: `Vi ser på, om vi skal stoppe brugen. Retten står i ${law.da}.`,
  en: `We look at whether we are to stop the use. The right is in ${law.en}.`,
};

const told: Text = {
  da: 'Stopper vi, så siger vi det til dig, før vi bruger oplysningerne igen.',
  en: 'If we stop, we tell you before we use the data again.',
};
