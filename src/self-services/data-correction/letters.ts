import { legalDay } from '../../domain/dates.ts';
import type { NonEmpty, Text } from '../../domain/language.ts';
import { cite } from '../../eligibility/cite.ts';
import { answerBy, correctionBasis } from '../data-rights.ts';
import type { CheckContext, Notice, Submission } from '../define.ts';
import { receiptLetter } from '../plain-letters.ts';
import type { Answers } from './answers.ts';

/** What happens after sending. */
export const next = (_: Answers, { today }: Pick<CheckContext, 'today'>): NonEmpty<Text> => [
  looked,
  answerBy(today),
  passedOn,
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
        da: 'Du har bedt os om at rette noget om dig',
        en: 'You have asked us to correct something about you',
      },
      next(sent.answers, { today: legalDay(sent.arrivedAt) }),
    ),
  },
];

const law = cite(correctionBasis);

const looked: Text = {
  da: `Vi ser på, om det er forkert. Er det, så retter vi det. Retten står i ${law.da}.`,
  en: `We look at whether it is wrong. If so, we correct it. The right is in ${law.en}.`,
};

const passedOn: Text = {
  da: 'Har vi givet det videre til andre, siger vi også til dem, at det er rettet.',
  en: 'If we have passed it on to others, we tell them that it was corrected.',
};
