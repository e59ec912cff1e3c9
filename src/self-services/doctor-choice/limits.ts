import { type Dated, inForce, type NamedValues, type Source } from '../../domain/dated.ts';
import { cardFee, deliveryWeeks, freeDaysAfterFifteen } from '../../domain/health-fee.ts';
import { ownChoiceAge } from '../people.ts';

const checked = '2026-11-22';
/** The first day of the digital duty; older wordings of the rules were not read. */
const from = '2013-12-01';

const seen = <T>(value: T, title: string): readonly Dated<T>[] => [
  { from, value, source: { title, checked } satisfies Source },
];

/** Months that a person stays in a group before they can change again. */
export const monthsBetweenGroups = seen(12, 'Gentofte Kommune: Sygesikringsgruppe');

/** Kilometres from home within which a doctor is chosen freely. */
const widerLimit = seen(15, 'borger.dk: Skift læge');
const closerLimit = seen(5, 'borger.dk: Skift læge');
/** København, Frederiksberg, Tårnby and Dragør, where the closer limit holds. */
const closerMunicipalities = seen(['0101', '0147', '0185', '0155'], 'borger.dk: Skift læge');

/** With fewer open practices than this within the limit, a closed list may be chosen. */
export const openPracticesNeeded = seen(2, 'Vejle Kommune: Lægevalg, lukket for tilgang');

/** Days to name a doctor before the municipality picks one. */
const daysToChoose = seen(14, 'Styrelsen for Patientklager, afgørelse 20SFP14');

const ownChoice = seen(ownChoiceAge, 'danskelove.dk: Sundhedsloven § 59, stk. 4');

/** Up to where a doctor is near for certain, and beyond where far; the same where the municipality is known. */
export interface KilometreLimits {
  readonly near: number | undefined;
  readonly far: number | undefined;
}

/** The limits in kilometres for somebody living in that municipality, or where nobody knows which it is. */
export function kilometreLimits(
  municipality: string | undefined,
  today: Temporal.PlainDate,
): KilometreLimits {
  const closer = inForce(closerLimit, today)?.value;
  const wider = inForce(widerLimit, today)?.value;
  if (municipality === undefined || municipality === '') return { near: closer, far: wider };
  const isCloser = inForce(closerMunicipalities, today)?.value.includes(municipality) === true;
  const limit = isCloser ? closer : wider;
  return { near: limit, far: limit };
}

/** How many days there are to choose anew; undefined where that is not known. */
export const choiceDays = (today: Temporal.PlainDate): number | undefined =>
  inForce(daysToChoose, today)?.value;

const unit = {
  months: { da: 'måneder', en: 'months' },
  kilometres: { da: 'km', en: 'km' },
  days: { da: 'dage', en: 'days' },
  weeks: { da: 'uger', en: 'weeks' },
  years: { da: 'år', en: 'years' },
  kroner: { da: 'kr.', en: 'DKK' },
} as const;

/** Every number of this law. */
export const doctorChoiceValues: readonly NamedValues[] = [
  {
    id: 'months-between-groups',
    what: { da: 'Tid mellem skift af gruppe', en: 'Time between changes of group' },
    unit: unit.months,
    values: monthsBetweenGroups,
  },
  {
    id: 'kilometre-limit',
    what: { da: 'Grænse for afstand til lægen', en: 'Limit of distance to the doctor' },
    unit: unit.kilometres,
    values: widerLimit,
  },
  {
    id: 'kilometre-limit-capital',
    what: {
      da: 'Grænse for afstand i de fire kommuner ved København',
      en: 'Limit of distance in the four municipalities around Copenhagen',
    },
    unit: unit.kilometres,
    values: closerLimit,
  },
  {
    id: 'capital-municipalities',
    what: {
      da: 'Kommuner med den korte grænse',
      en: 'Municipalities with the shorter limit',
    },
    values: closerMunicipalities,
  },
  {
    id: 'open-practices-needed',
    what: {
      da: 'Åbne praksisser inden for grænsen, før en lukket kan vælges fra',
      en: 'Open practices within the limit that rule a closed one out',
    },
    values: openPracticesNeeded,
  },
  {
    id: 'days-to-choose',
    what: { da: 'Tid til at vælge, før kommunen vælger', en: 'Time before the authority chooses' },
    unit: unit.days,
    values: daysToChoose,
  },
  {
    id: 'own-choice-age',
    what: { da: 'Alder for eget valg', en: 'Age of own choice' },
    unit: unit.years,
    values: ownChoice,
  },
  {
    id: 'free-days-after-fifteen',
    what: { da: 'Gratis skift efter 15 år', en: 'Free change after the 15th birthday' },
    unit: unit.days,
    values: freeDaysAfterFifteen,
  },
  {
    id: 'fee',
    what: { da: 'Gebyr for skift', en: 'Fee for a change' },
    unit: unit.kroner,
    values: cardFee,
  },
  {
    id: 'delivery-weeks',
    what: { da: 'Nyt kort, tidligst', en: 'New card, at the earliest' },
    unit: unit.weeks,
    values: deliveryWeeks.usual,
  },
  {
    id: 'delivery-weeks-latest',
    what: { da: 'Nyt kort, senest', en: 'New card, at the latest' },
    unit: unit.weeks,
    values: deliveryWeeks.latest,
  },
];
