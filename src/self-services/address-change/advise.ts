import { showDay } from '../../domain/dates.ts';
import type { Person } from '../../domain/person.ts';
import type { Advice, CheckContext } from '../define.ts';
import type { Answers } from './answers.ts';
import { reportDays } from './days.ts';
import { fineBasis } from './law.ts';
import { childLeavesParent, isHidden, moversByAnswers } from './people.ts';
import { protectionWords } from './protection-words.ts';

/** What a citizen should know before and after sending. Nothing here blocks anything. */
export function advise(answers: Answers, context: CheckContext): readonly Advice[] {
  return [
    ...late(answers, context.today),
    ...(answers.address.id === 'unknown' ? [unknownAddress] : []),
    ...othersWritten(moversByAnswers(answers, context), context.today),
  ];
}

/** Where somebody is protected, only that is said: that the other parent is written to would frighten, and be untrue. */
function othersWritten(moving: readonly Person[], today: Temporal.PlainDate): readonly Advice[] {
  const hears = childLeavesParent(moving, today);
  if (!isHidden(moving, today)) return hears ? [hearing] : [];
  return [{ id: 'protected', text: protectionWords(moving, today) }];
}

/** The duty and the possible fine (CPR-loven §§ 12 and 57). No amount: it is the municipality's to decide. */
function late({ moveDate }: Answers, today: Temporal.PlainDate): readonly Advice[] {
  const days = reportDays(moveDate, today);
  if (!days?.late) return [];
  const advice: Advice = {
    id: 'late',
    basis: fineBasis,
    text: {
      da: `Du melder din flytning sent. Du skulle have meldt den senest ${showDay(days.last, 'da')}. Det er 5 dage efter, at du flyttede. Det står i CPR-loven § 12, stk. 1. Vi tager imod den alligevel. Men kommunen kan give en bøde for at melde for sent.`,
      en: `You report your move late. You should have reported it no later than ${showDay(days.last, 'en')}. That is 5 days after you moved, by the Civil Registration System Act (CPR-loven), section 12(1). We accept it all the same. But the municipality may give a fine for reporting late.`,
    },
    sent: {
      da: `Du meldte din flytning for sent. Den skulle være meldt senest ${showDay(days.last, 'da')}. Det er 5 dage efter, at du flyttede. Det står i CPR-loven § 12, stk. 1. Kommunen kan give en bøde.`,
      en: `You reported your move too late. It should have been reported no later than ${showDay(days.last, 'en')}. That is 5 days after you moved, by the Civil Registration System Act (CPR-loven), section 12(1). The municipality may give a fine.`,
    },
  };
  return days.veryLate ? [advice, veryLate] : [advice];
}

const veryLate: Advice = {
  id: 'very-late',
  text: {
    da: 'Du flyttede for mere end et år siden. Se efter, om året er rigtigt. Er det det, kan du sende. En sagsbehandler taler måske med dig om det.',
    en: 'You moved more than a year ago. Check that the year is right. If it is, you can send. A caseworker may talk with you about it.',
  },
  sent: {
    da: 'Du flyttede for mere end et år siden. En sagsbehandler taler måske med dig om det.',
    en: 'You moved more than a year ago. A caseworker may talk with you about it.',
  },
};

const unknownAddress: Advice = {
  id: 'unknown-address',
  text: {
    da: 'Vi kunne ikke slå din nye adresse op. Du kan sende alligevel. En sagsbehandler finder den, og det kan tage lidt længere tid.',
    en: 'We could not look up your new address. You can send all the same. A caseworker will find it, and it may take a little longer.',
  },
  sent: {
    da: 'Vi kunne ikke slå din nye adresse op. En sagsbehandler finder den. Det kan tage lidt længere tid.',
    en: 'We could not look up your new address. A caseworker will find it. It may take a little longer.',
  },
};

const hearing: Advice = {
  id: 'hearing',
  text: {
    da: 'Du flytter med et barn. Har barnet en forælder mere med forældremyndighed, skriver vi til den forælder. Er du bange for, at nogen får din adresse at vide? Så ring til os, før du sender.',
    en: 'You move with a child. If the child has another parent with custody, we write to that parent. Are you afraid that somebody learns your address? Then call us before you send.',
  },
  sent: {
    da: 'Har en forælder mere del i forældremyndigheden, så skriver vi også til den forælder. Må han eller hun ikke få din adresse at vide, så ring til kommunen med det samme.',
    en: 'If another parent shares custody, we write to that parent too. If they must not learn your address, contact the municipality at once.',
  },
};
