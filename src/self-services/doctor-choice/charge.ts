import { cardFeeBasis, cardsFee } from '../../domain/health-fee.ts';
import type { Text } from '../../domain/language.ts';
import { found } from '../../domain/result.ts';
import type { Charge, CheckContext } from '../define.ts';
import { hasJustComeOfChoice, ownChoiceAge } from '../people.ts';
import type { Answers } from './answers.ts';

/** What a change costs: each person gets a new card, free where the reason is not their own wish. */
export function charge(answers: Answers, context: CheckContext): Charge {
  const free = freeWhy(answers, context);
  if (free !== undefined) return { kind: 'free', why: free, basis: cardFeeBasis };
  const kroner = cardsFee(new Set(answers.people).size, context.today);
  return {
    kind: 'fee',
    why: feeWhy(answers, context),
    basis: cardFeeBasis,
    ...(kroner === undefined ? {} : { kroner }),
  };
}

function freeWhy(answers: Answers, context: CheckContext): Text | undefined {
  if (answers.group === '2' || answers.reason === undefined) return undefined;
  if (answers.reason === 'turned-15' && isTooLate(answers, context)) return undefined;
  return free[answers.reason];
}

/** Only for certain: where nobody knows the person's age, their word counts. */
function isTooLate({ people }: Answers, { applicant, today }: CheckContext): boolean {
  if (!people.includes('self')) return true;
  return applicant !== undefined && !hasJustComeOfChoice(applicant, today);
}

function feeWhy(answers: Answers, { health }: CheckContext): Text {
  const insurance = answers.people.includes('self') && health && found(health.insurance);
  const isNewGroup = insurance ? Number(answers.group) !== insurance.group : answers.group === '2';
  if (isNewGroup) return fee.group;
  return answers.reason === 'turned-15' ? fee.late : fee.wish;
}

const free: Readonly<Record<NonNullable<Answers['reason']>, Text | undefined>> = {
  moved: {
    da: 'Det er gratis, fordi du skifter i forbindelse med en flytning.',
    en: 'It is free because you change as part of a move.',
  },
  'doctor-closed': {
    da: 'Det er gratis, fordi din læge lukker eller deler sin praksis.',
    en: 'It is free because your doctor closes or splits the practice.',
  },
  'turned-15': {
    da: `Det er gratis, fordi du er fyldt ${ownChoiceAge} år for nylig.`,
    en: `It is free because you turned ${ownChoiceAge} lately.`,
  },
  'practice-changed': {
    da: 'Det er gratis, fordi der er sket en stor ændring hos din læge.',
    en: 'It is free because something has changed much at your doctor.',
  },
  wish: undefined,
};

const fee: Readonly<Record<'group' | 'wish' | 'late', Text>> = {
  group: {
    da: 'Du skifter gruppe, fordi du selv ønsker det. Så skal du betale for det nye sundhedskort.',
    en: 'You change group because you want to. Then you pay for the new health card.',
  },
  wish: {
    da: 'Du skifter læge, fordi du selv ønsker det. Så skal du betale for det nye sundhedskort.',
    en: 'You change doctor because you want to. Then you pay for the new health card.',
  },
  late: {
    da: `Skiftet er kun gratis lige efter, at man fylder ${ownChoiceAge} år. Derfor skal der betales for det nye sundhedskort.`,
    en: `The change is free only just after turning ${ownChoiceAge}. So the new health card has to be paid for.`,
  },
};
