import type { Dated, NamedValues, Source } from '../../domain/dated.ts';

const checked = '2026-11-22';
const from = '2014-12-01';
const borger: Source = { title: 'borger.dk: Boligstøtte', checked };

const seen = <T>(value: T, source: Source = borger): readonly Dated<T>[] => [
  { from, value, source },
];

/** Days after the day of moving in within which an application counts from that day. */
export const retroactiveDays = seen(30);

/** Weeks that handling takes at the most. */
export const handlingWeeks = seen(7);

/** Age from which somebody who lives there signs, too. */
export const adultAge = seen(18, {
  title: 'Lov om individuel boligstøtte; paragraffen er ikke slået op',
  checked,
});

/** Udbetaling Danmark's line for housing benefit, as it was read. */
export const phone: readonly Dated<string>[] = [
  {
    from: checked,
    value: '70 12 80 63',
    source: { title: 'Udbetaling Danmark, Boligstøtte', checked },
  },
];

/** The numbers, for words that are the same every day. */
export const retroactiveDaysInWords: number = retroactiveDays.at(-1)?.value ?? 0;
export const handlingWeeksInWords: number = handlingWeeks.at(-1)?.value ?? 0;
export const adultAgeInWords: number = adultAge.at(-1)?.value ?? 0;
export const phoneInWords: string = phone.at(-1)?.value ?? '';

/** Every number of this law. */
export const housingBenefitValues: readonly NamedValues[] = [
  {
    id: 'retroactive-days',
    what: {
      da: 'Støtten gælder fra indflytningen, når den søges inden',
      en: 'The benefit counts from moving in when applied for within',
    },
    unit: { da: 'dage', en: 'days' },
    values: retroactiveDays,
  },
  {
    id: 'handling-weeks',
    what: { da: 'Svar senest efter', en: 'An answer at the latest after' },
    unit: { da: 'uger', en: 'weeks' },
    values: handlingWeeks,
  },
  {
    id: 'adult-age',
    what: { da: 'Skriver under fra', en: 'Signs from the age of' },
    unit: { da: 'år', en: 'years' },
    values: adultAge,
  },
  {
    id: 'phone',
    what: {
      da: 'Udbetaling Danmarks telefon om boligstøtte',
      en: 'Phone of Udbetaling Danmark on housing benefit',
    },
    values: phone,
  },
];
