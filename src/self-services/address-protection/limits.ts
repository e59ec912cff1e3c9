import { type Dated, inForce, type NamedValues, type Source } from '../../domain/dated.ts';

const checked = '2026-11-22';
const from = '2013-12-01';
const cprSource: Source = { title: 'cpr.dk: CPR-loven § 28', checked };

const seen = <T>(value: T, source: Source): readonly Dated<T>[] => [{ from, value, source }];

/** Months after which a protection lapses. */
export const lastingMonths = seen(12, cprSource);

/** Days before that on which whoever filed it is reminded. */
export const remindedDays = seen(30, {
  title: 'cpr.dk; Aalborg Kommune: navne- og adressebeskyttelse',
  checked,
});

/** From which age one files alone; which age holds here was not seen in a source. */
export const ownFilingAge = seen(15, {
  title: 'Alderen er som for flytning (CPR-loven § 10) og ikke set i en kilde for beskyttelse',
  checked,
});

/** Until which age a parent may have a child protected along. */
export const childAge = seen(18, {
  title: 'Antaget: forældremyndighed til 18 år; ikke set i en kilde for beskyttelse',
  checked,
});

/** The numbers, for words that are the same every day. */
export const monthsInWords: number = lastingMonths.at(-1)?.value ?? 0;
export const remindedInWords: number = remindedDays.at(-1)?.value ?? 0;
export const childAgeInWords: number = childAge.at(-1)?.value ?? 0;
export const ownFilingAgeInWords: number = ownFilingAge.at(-1)?.value ?? 0;

/** How long it lasts and when a reminder comes, by the law of the day; undefined where nobody knows. */
export function lengthOn(on: Temporal.PlainDate) {
  const months = inForce(lastingMonths, on)?.value;
  const remindDays = inForce(remindedDays, on)?.value;
  return months === undefined || remindDays === undefined ? undefined : { months, remindDays };
}

const years = { da: 'år', en: 'years' };

/** Every number of this law. */
export const protectionValues: readonly NamedValues[] = [
  {
    id: 'lasting-months',
    what: { da: 'Beskyttelsen bortfalder efter', en: 'The protection lapses after' },
    unit: { da: 'måneder', en: 'months' },
    values: lastingMonths,
  },
  {
    id: 'reminded-days',
    what: { da: 'Påmindelse, før den bortfalder', en: 'Reminder before it lapses' },
    unit: { da: 'dage', en: 'days' },
    values: remindedDays,
  },
  {
    id: 'own-filing-age',
    what: { da: 'Gør det selv fra', en: 'Does it alone from' },
    unit: years,
    values: ownFilingAge,
  },
  {
    id: 'child-age',
    what: { da: 'En forælder kan gøre det indtil', en: 'A parent may do it until' },
    unit: years,
    values: childAge,
  },
];
