import type { Notice, Submission } from '../define.ts';
import { filingNotices } from '../filing-notices.ts';
import { filedForYou, receiptLetter } from '../plain-letters.ts';
import type { Answers } from './answers.ts';
import { childAgeInWords } from './limits.ts';
import { nextWith } from './next.ts';

/** Letters to the applicant, and to each child for whom a card is ordered. */
export function notices(order: Submission<Answers>): readonly Notice[] {
  const title = { da: 'Vi har modtaget din bestilling', en: 'We have received your order' };
  const toChild = filedForYou(order, {
    title: { da: 'Du får et blåt EU-sygesikringskort', en: 'You get a blue EU health card' },
    deed: {
      da: 'har bestilt et blåt EU-sygesikringskort til dig',
      en: 'has ordered a blue EU health card for you',
    },
    until: childAgeInWords,
  });
  const children = order.principals.filter(({ cpr }) => cpr !== order.applicant.cpr);
  const told = nextWith(children, order.today);
  return filingNotices(order, receiptLetter(order, title, told), toChild);
}
