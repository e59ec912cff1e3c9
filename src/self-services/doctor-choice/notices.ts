import type { Notice, Submission } from '../define.ts';
import { filingNotices } from '../filing-notices.ts';
import { filedForYou, receiptLetter } from '../plain-letters.ts';
import type { Answers } from './answers.ts';
import { next } from './next.ts';

/** Letters to the applicant and to each child they chose for. */
export function notices(choice: Submission<Answers>): readonly Notice[] {
  const { answers, today } = choice;
  const title = {
    da: 'Vi har modtaget dit valg af læge',
    en: 'We have received your choice of doctor',
  };
  const toChild = filedForYou(choice, {
    title: { da: 'Der er valgt læge for dig', en: 'A doctor was chosen for you' },
    deed:
      answers.group === '2'
        ? { da: 'har valgt gruppe 2 for dig', en: 'has chosen group 2 for you' }
        : { da: 'har valgt en læge for dig', en: 'has chosen a doctor for you' },
  });
  return filingNotices(choice, receiptLetter(choice, title, next(answers, { today })), toChild);
}
