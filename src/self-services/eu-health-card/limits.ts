import type { Dated, NamedValues, Source } from '../../domain/dated.ts';

const checked = '2026-11-22';
const from = '2014-12-01';

const seen = <T>(value: T, source: Source): readonly Dated<T>[] => [{ from, value, source }];
const borger: Source = { title: 'borger.dk: Det blå EU-sygesikringskort', checked };

/** Years for which a card is valid at the most. */
export const validYears = seen(5, {
  title: 'Roskilde Kommune: Det blå EU-sygesikringskort',
  checked,
});

/** Weeks until the card is there: usually, and at the latest. */
export const weeks = { usual: seen(2, borger), latest: seen(3, borger) } as const;

/** Until which age a parent orders for an own child. */
export const childAge = seen(18, borger);

/** From which age somebody has a temporary proof of their own, and may order alone. */
export const ownProofAge = seen(15, borger);

/** Udbetaling Danmark's line for health insurance abroad, as it was read. */
export const phone: readonly Dated<string>[] = [
  {
    from: checked,
    value: '70 12 80 81',
    source: { title: 'Udbetaling Danmark, International Sygesikring', checked },
  },
];

/** The ages and the number, for words that are the same every day. */
export const childAgeInWords: number = childAge.at(-1)?.value ?? 0;
export const ownProofAgeInWords: number = ownProofAge.at(-1)?.value ?? 0;
export const phoneInWords: string = phone.at(-1)?.value ?? '';

const years = { da: 'år', en: 'years' };
const inWeeks = { da: 'uger', en: 'weeks' };

/** Every number of this law. */
export const euCardValues: readonly NamedValues[] = [
  {
    id: 'valid-years',
    what: { da: 'Kortet gælder højst', en: 'The card is valid at most' },
    unit: years,
    values: validYears,
  },
  {
    id: 'delivery-weeks',
    what: { da: 'Kortet kommer tidligst efter', en: 'The card comes at the earliest after' },
    unit: inWeeks,
    values: weeks.usual,
  },
  {
    id: 'delivery-weeks-latest',
    what: { da: 'Kortet kommer senest efter', en: 'The card comes at the latest after' },
    unit: inWeeks,
    values: weeks.latest,
  },
  {
    id: 'child-age',
    what: { da: 'En forælder bestiller indtil', en: 'A parent orders until' },
    unit: years,
    values: childAge,
  },
  {
    id: 'own-proof-age',
    what: { da: 'Eget bevis og egen bestilling fra', en: 'Own proof and own order from' },
    unit: years,
    values: ownProofAge,
  },
  {
    id: 'phone',
    what: {
      da: 'Telefon til Udbetaling Danmark om sygesikring i udlandet',
      en: 'Phone of Udbetaling Danmark on health insurance abroad',
    },
    values: phone,
  },
];
