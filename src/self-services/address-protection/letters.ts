import type { Notice, Submission } from '../define.ts';
import { filingNotices } from '../filing-notices.ts';
import { filedForYou, receiptLetter } from '../plain-letters.ts';
import type { Answers } from './answers.ts';
import { childAgeInWords } from './limits.ts';
import { next } from './next.ts';

/** A receipt to whoever sent it, and word to each child that it is about. Nobody else is written to. */
export function notices(sent: Submission<Answers>): readonly Notice[] {
  const { answers, today } = sent;
  const receipt = receiptLetter(sent, titles[answers.wish], next(answers, { today }));
  const toChild = filedForYou(sent, {
    title: { da: 'Om dig og din adresse', en: 'About you and your address' },
    deed: deeds[answers.wish],
    until: childAgeInWords,
  });
  return filingNotices(sent, receipt, toChild);
}

const titles = {
  protect: {
    da: 'Vi har fået dit ønske om beskyttelse',
    en: 'We have received your wish to be protected',
  },
  lift: {
    da: 'Vi har fået dit ønske om at stoppe beskyttelsen',
    en: 'We have received your wish to end the protection',
  },
} as const;

const deeds = {
  protect: {
    da: 'har bedt om, at dit navn og din adresse bliver beskyttet',
    en: 'has asked that your name and address be protected',
  },
  lift: {
    da: 'har bedt om, at dit navn og din adresse ikke er beskyttet mere',
    en: 'has asked that your name and address no longer be protected',
  },
} as const;
