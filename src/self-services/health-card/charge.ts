import { type Dated, inForce } from '../../domain/dated.ts';
import { cardFeeBasis, cardsFee } from '../../domain/health-fee.ts';
import type { Text } from '../../domain/language.ts';
import type { Charge, CheckContext } from '../define.ts';
import { hasJustComeOfChoice } from '../people.ts';
import type { Answers } from './answers.ts';
import { cardDay, holderOf } from './card.ts';
import { why } from './charge-words.ts';
import { mustShowSent } from './law.ts';
import { cardYears, monthsAfterWedding } from './limits.ts';

/** What a new card costs, or why it is free, with the paragraph. What nobody can say for certain is told by the authority. */
export const charge = (answers: Answers, context: CheckContext): Charge =>
  reckon[answers.reason](answers, context);

type Reckon = (answers: Answers, context: CheckContext) => Charge;

const free = (text: Text, basis = cardFeeBasis): Charge => ({ kind: 'free', why: text, basis });

const fee = (text: Text, { today }: CheckContext): Charge => {
  const kroner = cardsFee(1, today);
  return {
    kind: 'fee',
    why: text,
    basis: cardFeeBasis,
    ...(kroner === undefined ? {} : { kroner }),
  };
};

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
  'name-marriage': (answers, context) =>
    isSoonAfterWedding(answers, context) ? free(why.marriage) : fee(why.lateAfterMarriage, context),
  'turned-15': (answers, context) => {
    const holder = holderOf(answers, context);
    const counts = holder === undefined || hasJustComeOfChoice(holder, context.today);
    return counts ? free(why.turnedFifteen) : fee(why.lateAfterFifteen, context);
  },
  cracked: (answers, context) =>
    isOld(answers, context) ? free(why.oldCracked) : fee(why.youngCracked, context),
  damaged: (answers, context) =>
    isOld(answers, context)
      ? // Known sources say nothing of an old card that was damaged otherwise: no amount is named.
        { kind: 'fee', why: why.oldDamaged, basis: cardFeeBasis }
      : fee(why.youngDamaged, context),
};

/** From the day on which the card is four years old. */
function isOld(answers: Answers, context: CheckContext): boolean {
  const day = cardDay(answers, context);
  const years = numberOn(cardYears, context);
  if (day === undefined || years === undefined) return false;
  return isReached(Temporal.PlainDate.from(day).add({ years }), context);
}

/** Until the day that is three months after the marriage, that day included. */
function isSoonAfterWedding({ weddingDate }: Answers, context: CheckContext): boolean {
  const months = numberOn(monthsAfterWedding, context);
  if (weddingDate === undefined || months === undefined) return false;
  const last = Temporal.PlainDate.from(weddingDate).add({ months });
  return !isReached(last.add({ days: 1 }), context);
}

const numberOn = (values: readonly Dated<number>[], { today }: CheckContext) =>
  inForce(values, today)?.value;

const isReached = (day: Temporal.PlainDate, { today }: CheckContext): boolean =>
  Temporal.PlainDate.compare(today, day) >= 0;
