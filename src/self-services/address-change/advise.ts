import { showDay } from '../../domain/dates.ts';
import { ageOn, isProtected, type Person } from '../../domain/person.ts';
import { found } from '../../domain/result.ts';
import type { Advice, CheckContext } from '../define.ts';
import type { Answers } from './answers.ts';
import { reportDays } from './days.ts';
import { fineBasis } from './law.ts';

/** What a citizen should know before and after sending. Nothing here blocks anything. */
export function advise(answers: Answers, context: CheckContext): readonly Advice[] {
  return [
    ...late(answers, context.today),
    ...(answers.address.id === 'unknown' ? [unknownAddress] : []),
    ...(hearsParent(answers, context) ? [hearing] : []),
    ...(context.applicant && isProtected(context.applicant, context.today) ? [protection] : []),
  ];
}

/** The duty and the possible fine (CPR-loven §§ 12 and 57). No amount: it is the municipality's to decide. */
function late({ moveDate }: Answers, today: Temporal.PlainDate): readonly Advice[] {
  const days = reportDays(moveDate, today);
  if (!days?.late) return [];
  const advice: Advice = {
    id: 'late',
    basis: fineBasis,
    text: {
      da: `Du melder din flytning sent. Du skulle have meldt den senest ${showDay(days.last, 'da')}. Det er 5 dage efter, at du flyttede (CPR-loven § 12, stk. 1). Vi tager imod den alligevel. Men kommunen kan give en bøde for at melde for sent.`,
      en: `You report your move late. You should have reported it no later than ${showDay(days.last, 'en')}. That is 5 days after you moved (CPR-loven § 12, stk. 1). We accept it all the same. But the municipality may give a fine for reporting late.`,
    },
  };
  return days.veryLate ? [advice, veryLate] : [advice];
}

function hearsParent({ movers }: Answers, { household, today }: CheckContext): boolean {
  const members = found(household) ?? [];
  const moving: readonly Person[] = members
    .filter((member, index) => index === 0 || movers.includes(member.key))
    .map((member) => member.person);
  return moving.some(
    (person) =>
      ageOn(person.birthDate, today) < 18 &&
      person.custody.some((parent) => !moving.some((mover) => mover.cpr === parent)),
  );
}

const veryLate: Advice = {
  id: 'very-late',
  text: {
    da: 'Du flyttede for mere end et år siden. Se efter, om året er rigtigt. Er det det, kan du sende. En sagsbehandler taler måske med dig om det.',
    en: 'You moved more than a year ago. Check that the year is right. If it is, you can send. A caseworker may talk with you about it.',
  },
};

const unknownAddress: Advice = {
  id: 'unknown-address',
  text: {
    da: 'Vi kunne ikke slå din nye adresse op. Du kan sende alligevel. En sagsbehandler finder den, og det kan tage lidt længere tid.',
    en: 'We could not look up your new address. You can send all the same. A caseworker will find it, and it may take a little longer.',
  },
};

const hearing: Advice = {
  id: 'hearing',
  text: {
    da: 'Du flytter med et barn. Har barnet en forælder mere med forældremyndighed, skriver vi til den forælder. Er du bange for, at nogen får din adresse at vide? Så ring til os, før du sender.',
    en: 'You move with a child. If the child has another parent with custody, we write to that parent. Are you afraid that somebody learns your address? Then call us before you send.',
  },
};

const protection: Advice = {
  id: 'protected',
  text: {
    da: 'Dit navn og din adresse er beskyttet. En sagsbehandler ser derfor din sag, før vi skriver til andre.',
    en: 'Your name and address are protected. So a caseworker sees your case before we write to others.',
  },
};
