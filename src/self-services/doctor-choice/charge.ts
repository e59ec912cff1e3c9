import { inForce } from '../../domain/dated.ts';
import { cardFeeBasis, cardsFee, freeDaysAfterFifteen } from '../../domain/health-fee.ts';
import type { Text } from '../../domain/language.ts';
import type { Amount, Charge, CheckContext } from '../define.ts';
import { hasJustComeOfChoice, ownChoiceAge } from '../people.ts';
import type { Answers } from './answers.ts';
import { ownInsurance } from './whom.ts';

/** What a change costs: each person gets a new card, free where the reason is not their own wish. */
export function charge(answers: Answers, context: CheckContext): Charge {
  const free = freeWhy(answers, context);
  if (free !== undefined)
    return { kind: 'free', why: free, basis: cardFeeBasis, otherwise: cardFeeBasis };
  if (isForSome(answers, context))
    return { kind: 'fee', why: unsure, basis: cardFeeBasis, unsure: true, unless };
  const cards = cardsIn(answers);
  const amount = amountOf(answers, context.today);
  const why = feeWhy(answers, context);
  return {
    kind: 'fee',
    why: cards > 1 ? forEach(why) : why,
    basis: cardFeeBasis,
    unless,
    ...(amount && { kroner: amount.kroner, amountFrom: amount.from }),
  };
}

/** What the cards cost together where they cost something. */
export const amountOf = (answers: Answers, on: Temporal.PlainDate): Amount | undefined =>
  cardsFee(cardsIn(answers), on);

const cardsIn = ({ people }: Answers): number => new Set(people).size;

function freeWhy(answers: Answers, context: CheckContext): Text | undefined {
  const { group, reason } = answers;
  if (group === '2' || reason === undefined) return undefined;
  if (reason === 'turned-15')
    return isTooLate(answers, context) ? undefined : freeAt15(daysOn(context));
  return isOfDoctor(reason) && isNewGroup(answers, context) ? undefined : free[reason];
}

/** What happens at a doctor's makes no change of group free: who is in group 2 has no doctor. A move brings a new card anyway. */
const isOfDoctor = (reason: Answers['reason']): boolean =>
  reason === 'doctor-closed' || reason === 'practice-changed';

/** The applicant pays for the change of group; a child along with them may have a doctor who closes. */
const isForSome = (answers: Answers, context: CheckContext): boolean =>
  answers.group === '1' &&
  cardsIn(answers) > 1 &&
  isOfDoctor(answers.reason) &&
  isNewGroup(answers, context);

const isNewGroup = (answers: Answers, context: CheckContext): boolean => {
  const group = ownInsurance(answers, context)?.group;
  return group !== undefined && Number(answers.group) !== group;
};

/** Only for certain: where nobody knows the person's age, their word counts. */
function isTooLate({ people }: Answers, { applicant, today }: CheckContext): boolean {
  if (!people.includes('self')) return true;
  return applicant !== undefined && !hasJustComeOfChoice(applicant, today);
}

function feeWhy(answers: Answers, context: CheckContext): Text {
  const insurance = ownInsurance(answers, context);
  const saysGroup = answers.group === '2' || answers.reason === 'group';
  if (insurance ? isNewGroup(answers, context) : saysGroup) return fee.group;
  return answers.reason === 'turned-15' ? lateAfter15(daysOn(context)) : fee.wish;
}

const free: Readonly<
  Record<Exclude<NonNullable<Answers['reason']>, 'turned-15'>, Text | undefined>
> = {
  moved: {
    da: 'Det er gratis, fordi skiftet er en del af en flytning.',
    en: 'It is free because the change is part of a move.',
  },
  'doctor-closed': {
    da: 'Det er gratis, fordi lægen lukker eller deler sin praksis.',
    en: 'It is free because the doctor closes or splits the practice.',
  },
  'practice-changed': {
    da: 'Det er gratis, fordi der er sket en stor ændring hos lægen.',
    en: "It is free because the doctor's practice has changed in an important way.",
  },
  group: undefined,
  wish: undefined,
};

const fee: Readonly<Record<'group' | 'wish', Text>> = {
  group: {
    da: 'Efter reglerne koster det normalt et gebyr at skifte gruppe efter eget ønske. Gebyret er for det nye sundhedskort.',
    en: 'By the rules there is normally a fee for a change of group by your own wish. The fee is for the new health card.',
  },
  wish: {
    da: 'Efter reglerne koster det normalt et gebyr at skifte læge efter eget ønske. Gebyret er for det nye sundhedskort.',
    en: 'By the rules there is normally a fee for a change of doctor by your own wish. The fee is for the new health card.',
  },
};

const unsure: Text = {
  da: 'Du skifter gruppe, og det koster normalt et gebyr. For barnet kan det være gratis. Kommunen ser på hver af jer.',
  en: 'You change group, and normally there is a fee for that. For the child it may be free. The municipality looks at each of you.',
};

const unless: Text = {
  da: 'Er grunden en anden, så ret dit svar, eller sig det til kommunen. Det kan være, at du er flyttet.',
  en: 'If the reason is another, such as a move, then change your answer or tell the municipality.',
};

const daysOn = ({ today }: CheckContext): number =>
  inForce(freeDaysAfterFifteen, today)?.value ?? 0;

const freeAt15 = (days: number): Text => ({
  da: `Det er gratis for dem, der fyldte ${ownChoiceAge} år for højst ${days} dage siden.`,
  en: `It is free for those who turned ${ownChoiceAge} no more than ${days} days ago.`,
});

const lateAfter15 = (days: number): Text => ({
  da: `Skiftet er kun gratis i ${days} dage efter, at man fylder ${ownChoiceAge} år. Derfor koster det nye sundhedskort normalt et gebyr.`,
  en: `The change is free only for ${days} days after turning ${ownChoiceAge}. So there is normally a fee for the new health card.`,
});

const forEach = ({ da, en }: Text): Text => ({
  da: `${da} Hver person får sit eget kort.`,
  en: `${en} Each person gets a card of their own.`,
});
