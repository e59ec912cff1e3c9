import type { Notice, Submission } from '../define.ts';
import { filingNotices } from '../filing-notices.ts';
import { filedForYou, receiptLetter } from '../plain-letters.ts';
import type { Answers } from './answers.ts';
import { next } from './next.ts';

/** Letters to the applicant, and to the child whom the card is for. */
export function notices(order: Submission<Answers>): readonly Notice[] {
  const { answers, today } = order;
  const title = { da: 'Vi har modtaget din bestilling', en: 'We have received your order' };
  const toChild = filedForYou(order, {
    title: { da: 'Du får et nyt sundhedskort', en: 'You get a new health card' },
    deed: {
      da: 'har bestilt et nyt sundhedskort til dig',
      en: 'has ordered a new health card for you',
    },
  });
  return filingNotices(order, receiptLetter(order, title, next(answers, { today })), toChild);
}
