import type { Dated, NamedValues } from '../../domain/dated.ts';
import { cardFee, deliveryWeeks, freeDaysAfterFifteen } from '../../domain/health-fee.ts';
import { ownChoiceAge } from '../people.ts';

const checked = '2026-11-22';

const seen = <T>(value: T, title: string): readonly Dated<T>[] => [
  { from: '2012-12-01', value, source: { title, checked } },
];

/** Years after which a card that cracks is replaced for nothing. */
export const cardYears = seen(4, 'Odense og Middelfart Kommune: Sundhedskort');

/** Months after a marriage within which a card with the new name is free. */
export const monthsAfterWedding = seen(3, 'Odense og Middelfart Kommune: Sundhedskort');

const ownChoice = seen(ownChoiceAge, 'danskelove.dk: Sundhedsloven § 59, stk. 4');

const weeks = { da: 'uger', en: 'weeks' };
const years = { da: 'år', en: 'years' };

/** Every number of this law. */
export const healthCardValues: readonly NamedValues[] = [
  {
    id: 'fee',
    what: { da: 'Gebyr for et nyt kort', en: 'Fee for a new card' },
    unit: { da: 'kr.', en: 'DKK' },
    values: cardFee,
  },
  {
    id: 'card-years',
    what: { da: 'Kortets alder, før revner er gratis', en: 'Age of a card before cracks are free' },
    unit: years,
    values: cardYears,
  },
  {
    id: 'months-after-wedding',
    what: { da: 'Gratis kort efter en vielse', en: 'Free card after a marriage' },
    unit: { da: 'måneder', en: 'months' },
    values: monthsAfterWedding,
  },
  {
    id: 'free-days-after-fifteen',
    what: { da: 'Gratis kort efter 15 år', en: 'Free card after the 15th birthday' },
    unit: { da: 'dage', en: 'days' },
    values: freeDaysAfterFifteen,
  },
  {
    id: 'own-choice-age',
    what: { da: 'Alder for at bestille selv', en: 'Age to order for oneself' },
    unit: years,
    values: ownChoice,
  },
  {
    id: 'delivery-weeks',
    what: { da: 'Nyt kort, tidligst', en: 'New card, at the earliest' },
    unit: weeks,
    values: deliveryWeeks.usual,
  },
  {
    id: 'delivery-weeks-latest',
    what: { da: 'Nyt kort, senest', en: 'New card, at the latest' },
    unit: weeks,
    values: deliveryWeeks.latest,
  },
];
