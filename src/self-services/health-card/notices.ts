import type { Notice, Submission } from '../define.ts';
import { filedForYou, receiptLetter } from '../plain-letters.ts';
import type { Answers } from './answers.ts';
import { next } from './next.ts';

/** Letters to the applicant, and to the child whom the card is for. Nobody else is written to. */
export function notices(order: Submission<Answers>): readonly Notice[] {
  const { answers, applicant, principals, today } = order;
  const title = {
    da: 'Vi har modtaget din bestilling',
    en: 'We have received your order',
  };
  const letter = receiptLetter(order, title, next(answers, { today }));
  return [
    { kind: 'receipt', to: applicant, held: false, letter },
    ...principals
      .filter(({ cpr }) => cpr !== applicant.cpr)
      .map(
        (child): Notice => ({
          kind: 'filed-for-you',
          to: child,
          held: false,
          letter: filedForYou(order, {
            title: { da: 'Du får et nyt sundhedskort', en: 'You get a new health card' },
            deed: {
              da: 'har bestilt et nyt sundhedskort til dig',
              en: 'has ordered a new health card for you',
            },
          }),
        }),
      ),
  ];
}
