import type { Advice, CheckContext } from '../define.ts';
import type { Answers } from './answers.ts';
import { isFar } from './distance.ts';
import { needsLook } from './flags.ts';
import { choiceRules, noCutOff } from './law.ts';
import { choiceDays } from './limits.ts';
import { isForChild } from './whom.ts';

/** What a citizen should know before and after sending. Nothing here blocks anything. */
export function advise(answers: Answers, context: CheckContext): readonly Advice[] {
  const isChilds = isForChild(answers);
  if (answers.group === '2') return [isChilds ? childsShare : ownShare];
  return [
    ...(answers.doctor?.id === 'unknown' ? [unknownDoctor] : []),
    ...(answers.doctor?.open === false ? [closedList] : []),
    ...(needsLook(answers) ? chosenForYou(context.today) : []),
    ...(isFar(answers, context) ? [isChilds ? noVisitsToChild : noVisits] : []),
    ...(lateReasons.includes(answers.reason) ? [anyTime] : []),
  ];
}

const lateReasons: readonly Answers['reason'][] = ['moved', 'doctor-closed', 'practice-changed'];

const unknownDoctor: Advice = {
  id: 'unknown-doctor',
  text: {
    da: 'Vi kunne ikke slå lægen op. Du kan sende alligevel. En medarbejder finder lægen.',
    en: 'We could not look up the doctor. You can send all the same. A member of staff finds the doctor.',
  },
  sent: {
    da: 'Vi kunne ikke slå lægen op. En medarbejder finder lægen.',
    en: 'We could not look up the doctor. A member of staff finds the doctor.',
  },
};

const closedList: Advice = {
  id: 'closed-list',
  basis: choiceRules,
  text: {
    da: 'Lægen har lukket for nye patienter. Kommunen ser på din grund, før den siger ja. Har lægen sagt ja til dig, så gem det på skrift.',
    en: 'The doctor takes no new patients. The municipality looks at your reason before it says yes. If the doctor has said yes to you, keep that in writing.',
  },
};

function chosenForYou(today: Temporal.PlainDate): readonly Advice[] {
  const days = choiceDays(today);
  if (days === undefined) return [];
  return [
    {
      id: 'chosen-for-you',
      text: {
        da: `Kan du ikke få lægen, skriver kommunen til dig. Vælger du ikke en anden inden ${days} dage, vælger kommunen for dig.`,
        en: `If you cannot get the doctor, the municipality writes to you. If you choose no other within ${days} days, the municipality chooses for you.`,
      },
    },
  ];
}

const noVisits: Advice = {
  id: 'no-visits',
  basis: choiceRules,
  text: {
    da: 'Lægen er langt fra dit hjem. Lægen kommer ikke hjem til dig, når du er syg.',
    en: 'The doctor is far from your home, and does not come to your home when you are ill.',
  },
};

const noVisitsToChild: Advice = {
  ...noVisits,
  text: {
    da: 'Lægen er langt fra jeres hjem. Lægen kommer ikke hjem til jer, når barnet er sygt.',
    en: 'The doctor is far from your home, and does not come to your home when the child is ill.',
  },
};

const anyTime: Advice = {
  id: 'no-cut-off',
  basis: noCutOff,
  text: {
    da: 'Der er ingen fast frist for den grund. Kommunen må ikke sige nej, kun fordi der er gået to måneder.',
    en: 'There is no fixed time limit for that reason. The municipality must not say no only because two months have gone by.',
  },
  sent: { da: '', en: '' },
};

const ownShare: Advice = {
  id: 'own-share',
  text: {
    da: 'I gruppe 2 har du ingen fast læge. Du betaler selv en del, hver gang du er hos lægen.',
    en: 'In group 2 you have no fixed doctor. You pay a part yourself each time you see a doctor.',
  },
};

const childsShare: Advice = {
  ...ownShare,
  text: {
    da: 'I gruppe 2 har barnet ingen fast læge. I betaler en del, hver gang barnet er hos lægen.',
    en: 'In group 2 the child has no fixed doctor. You pay a part each time the child sees a doctor.',
  },
};
