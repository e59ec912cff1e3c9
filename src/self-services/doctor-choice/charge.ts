import { inForce } from '../../domain/dated.ts';
import { cardFeeBasis, cardsFee, freeDaysAfterFifteen } from '../../domain/health-fee.ts';
import type { Text } from '../../domain/language.ts';
import { found } from '../../domain/result.ts';
import type { Amount, Charge, CheckContext } from '../define.ts';
import { hasJustComeOfChoice, ownChoiceAge } from '../people.ts';
import type { Answers } from './answers.ts';

/** What a change costs: each person gets a new card, free where the reason is not their own wish. */
export function charge(answers: Answers, context: CheckContext): Charge {
  const free = freeWhy(answers, context);
  if (free !== undefined)
    return { kind: 'free', why: free, basis: cardFeeBasis, otherwise: cardFeeBasis };
  const cards = cardsIn(answers);
  const amount = amountOf(answers, context.today);
  const why = feeWhy(answers, context);
  return {
    kind: 'fee',
    why: cards > 1 ? forEach(why) : why,
    basis: cardFeeBasis,
    ...(amount && { kroner: amount.kroner, amountFrom: amount.from }),
  };
}

/** What the cards cost together where they cost something. */
export const amountOf = (answers: Answers, on: Temporal.PlainDate): Amount | undefined =>
  cardsFee(cardsIn(answers), on);

const cardsIn = ({ people }: Answers): number => new Set(people).size;

function freeWhy(answers: Answers, context: CheckContext): Text | undefined {
  if (answers.group === '2' || answers.reason === undefined) return undefined;
  if (answers.reason === 'turned-15' && isTooLate(answers, context)) return undefined;
  return answers.reason === 'turned-15' ? freeAt15(daysOn(context)) : free[answers.reason];
}

/** Only for certain: where nobody knows the person's age, their word counts. */
function isTooLate({ people }: Answers, { applicant, today }: CheckContext): boolean {
  if (!people.includes('self')) return true;
  return applicant !== undefined && !hasJustComeOfChoice(applicant, today);
}

function feeWhy(answers: Answers, context: CheckContext): Text {
  const { health } = context;
  const insurance = answers.people.includes('self') && health && found(health.insurance);
  const isNewGroup = insurance ? Number(answers.group) !== insurance.group : answers.group === '2';
  if (isNewGroup) return fee.group;
  return answers.reason === 'turned-15' ? lateAfter15(daysOn(context)) : fee.wish;
}

const free: Readonly<
  Record<Exclude<NonNullable<Answers['reason']>, 'turned-15'>, Text | undefined>
> = {
  moved: {
    da: 'Det er gratis, fordi du skifter i forbindelse med en flytning.',
    en: 'It is free because you change as part of a move.',
  },
  'doctor-closed': {
    da: 'Det er gratis, fordi lægen lukker eller deler sin praksis.',
    en: 'It is free because the doctor closes or splits the practice.',
  },
  'practice-changed': {
    da: 'Det er gratis, fordi der er sket en stor ændring hos lægen.',
    en: 'It is free because something has changed much at the doctor.',
  },
  wish: undefined,
};

const fee: Readonly<Record<'group' | 'wish', Text>> = {
  group: {
    da: 'Du skifter gruppe, fordi du selv ønsker det. Så skal du betale for det nye sundhedskort.',
    en: 'You change group because you want to. Then you pay for the new health card.',
  },
  wish: {
    da: 'Du skifter læge, fordi du selv ønsker det. Så skal du betale for det nye sundhedskort.',
    en: 'You change doctor because you want to. Then you pay for the new health card.',
  },
};

const daysOn = ({ today }: CheckContext): number =>
  inForce(freeDaysAfterFifteen, today)?.value ?? 0;

const freeAt15 = (days: number): Text => ({
  da: `Det er gratis, fordi du fyldte ${ownChoiceAge} år for højst ${days} dage siden.`,
  en: `It is free because you turned ${ownChoiceAge} no more than ${days} days ago.`,
});

const lateAfter15 = (days: number): Text => ({
  da: `Skiftet er kun gratis i ${days} dage efter, at man fylder ${ownChoiceAge} år. Derfor skal der betales for det nye sundhedskort.`,
  en: `The change is free only for ${days} days after turning ${ownChoiceAge}. So the new health card has to be paid for.`,
});

const forEach = ({ da, en }: Text): Text => ({
  da: `${da} Hver person får sit eget kort og betaler for det.`,
  en: `${en} Each person gets a card of their own and pays for it.`,
});
