import type { Notice, Submission } from '../define.ts';
import { filedForYou, receiptLetter } from '../plain-letters.ts';
import type { Answers } from './answers.ts';
import { next } from './next.ts';

/** Letters to the applicant and to each child they chose for, in the child's own channel. Nobody else is written to. */
export function notices(choice: Submission<Answers>): readonly Notice[] {
  const { answers, applicant, principals, today } = choice;
  return [
    {
      kind: 'receipt',
      to: applicant,
      held: false,
      letter: receiptLetter(
        choice,
        {
          da: 'Vi har modtaget dit valg af læge',
          en: 'We have received your choice of doctor',
        },
        next(answers, { today }),
      ),
    },
    ...principals
      .filter(({ cpr }) => cpr !== applicant.cpr)
      .map(
        (child): Notice => ({
          kind: 'filed-for-you',
          to: child,
          held: false,
          letter: filedForYou(choice, {
            title: { da: 'Der er valgt læge for dig', en: 'A doctor was chosen for you' },
            deed: {
              da:
                answers.group === '2' ? 'har valgt gruppe 2 for dig' : 'har valgt en læge for dig',
              en:
                answers.group === '2'
                  ? 'has chosen group 2 for you'
                  : 'has chosen a doctor for you',
            },
          }),
        }),
      ),
  ];
}
