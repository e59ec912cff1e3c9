import { legalDay } from '../../domain/dates.ts';
import type { Letter, Notice, Submission } from '../define.ts';
import { filingNotices } from '../filing-notices.ts';
import { filedForYou, receiptLetter } from '../plain-letters.ts';
import type { Answers } from './answers.ts';
import { next, whenItShows } from './next.ts';

type Wish = Submission<Answers>;

/** A receipt to whoever sent it, and word to each child that it is about. */
export function notices(wish: Wish): readonly Notice[] {
  const { answers, arrivedAt, today } = wish;
  const title = {
    da: 'Vi har fået dit ønske om Robinsonlisten',
    en: 'We have received your wish about the Robinson list',
  };
  const letter = receiptLetter(wish, title, next(answers, legalDay(arrivedAt), today));
  return filingNotices(wish, letter, toChild(wish));
}

function toChild(wish: Wish): Letter {
  const letter = filedForYou(wish, {
    title: { da: 'Om dig og Robinsonlisten', en: 'About you and the Robinson list' },
    deed: deeds[wish.answers.wish],
  });
  const [who, ...rest] = letter.paragraphs;
  return {
    ...letter,
    paragraphs: [who, whenItShows(legalDay(wish.arrivedAt), wish.today), ...rest],
  };
}

const deeds = {
  join: {
    da: 'har meldt dig til Robinsonlisten, så firmaer ikke må sende dig reklamer med dit navn på',
    en: 'has put you on the Robinson list, so that businesses may not send you advertising by name',
  },
  leave: {
    da: 'har meldt dig fra Robinsonlisten, så firmaer igen må sende dig reklamer med dit navn på',
    en: 'has taken you off the Robinson list, so that businesses may again send you advertising by name',
  },
} as const;
