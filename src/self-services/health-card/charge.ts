import { type Dated, inForce } from '../../domain/dated.ts';
import { cardFeeBasis, cardsFee, freeDaysAfterFifteen } from '../../domain/health-fee.ts';
import type { Text } from '../../domain/language.ts';
import { ageOn } from '../../domain/person.ts';
import type { Amount, Charge, CheckContext } from '../define.ts';
import { hasJustComeOfChoice, ownChoiceAge } from '../people.ts';
import type { Answers } from './answers.ts';
import { cardDay, holderOf } from './card.ts';
import { why } from './charge-words.ts';
import { mustShowSent } from './law.ts';
import { cardYears, monthsAfterWedding } from './limits.ts';

/** What a new card costs, or why it is free, with the paragraph. What nobody can say for certain is told by the authority. */
export const charge = (answers: Answers, context: CheckContext): Charge =>
  reckon[answers.reason](answers, context);

/** What the card costs where it costs something. */
export const amountOf = (_: Answers, on: Temporal.PlainDate): Amount | undefined => cardsFee(1, on);

type Fee = Extract<Charge, { readonly kind: 'fee' }>;
type Reckon = (answers: Answers, context: CheckContext) => Charge;

/** Every reason is the applicant's own word: where it does not hold, the card costs what others pay. */
const free = (text: Text, basis = cardFeeBasis): Charge => ({
  kind: 'free',
  why: text,
  basis,
  otherwise: cardFeeBasis,
});

/** Of a card that broke nobody says that it never arrived. */
const feeForBroken = (text: Text, { today }: CheckContext): Fee => {
  const amount = cardsFee(1, today);
  return {
    kind: 'fee',
    why: text,
    basis: cardFeeBasis,
    ...(amount && { kroner: amount.kroner, amountFrom: amount.from }),
  };
};

const fee = (text: Text, context: CheckContext): Fee => ({
  ...feeForBroken(text, context),
  unless: why.unless,
});

/** Where the authority has to say whether it costs anything. */
const told = (text: Text): Charge => ({
  kind: 'fee',
  why: text,
  basis: cardFeeBasis,
  unsure: true,
});

const reckon: Readonly<Record<Answers['reason'], Reckon>> = {
  'never-arrived': (_, { today }) =>
    free(why.neverArrived, mustShowSent.from <= today.toString() ? mustShowSent : cardFeeBasis),
  first: () => free(why.first),
  'insurance-again': () => free(why.insuranceAgain),
  moved: () => free(why.moved),
  'doctor-closed': () => free(why.doctorClosed),
  'new-cpr': () => free(why.newCpr),
  'magnetic-strip': () => free(why.magneticStrip),
  lost: (_, context) => fee(why.lost, context),
  'wished-change': (_, context) => fee(why.wishedChange, context),
  'name-other': (_, context) => fee(why.nameOther, context),
  'name-marriage': ({ weddingDate }, context) => {
    const months = numberOn(monthsAfterWedding, context);
    if (weddingDate === undefined || months === undefined) return told(why.toldLater);
    // That day is the last of them.
    const last = Temporal.PlainDate.from(weddingDate).add({ months });
    return isReached(last.add({ days: 1 }), context)
      ? fee(why.lateAfterMarriage(months, last.toString()), context)
      : free(why.marriage(months));
  },
  'turned-15': (answers, context) => {
    const days = numberOn(freeDaysAfterFifteen, context);
    if (days === undefined) return told(why.toldLater);
    const holder = holderOf(answers, context);
    if (holder !== undefined && ageOn(holder.birthDate, context.today) < ownChoiceAge)
      return fee(why.notYetFifteen(days), context);
    const counts = holder === undefined || hasJustComeOfChoice(holder, context.today);
    return counts ? free(why.turnedFifteen(days)) : fee(why.lateAfterFifteen(days), context);
  },
  cracked: (answers, context) => byAge(answers, context, (years) => free(why.oldCracked(years))),
  // Known sources say nothing of an old card that was damaged otherwise: no amount is named.
  damaged: (answers, context) => byAge(answers, context, (years) => told(why.oldDamaged(years))),
};

/** A card is old from the day on which it is four years. */
function byAge(answers: Answers, context: CheckContext, old: (years: number) => Charge): Charge {
  const from = cardDay(answers, context);
  const years = numberOn(cardYears, context);
  if (from === undefined || years === undefined) return told(why.toldLater);
  return isReached(Temporal.PlainDate.from(from).add({ years }), context)
    ? old(years)
    : feeForBroken(why.young(years, from), context);
}

const numberOn = (values: readonly Dated<number>[], { today }: CheckContext) =>
  inForce(values, today)?.value;

const isReached = (day: Temporal.PlainDate, { today }: CheckContext): boolean =>
  Temporal.PlainDate.compare(today, day) >= 0;
