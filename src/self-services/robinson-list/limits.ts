import type { Dated, NamedValues, Source } from '../../domain/dated.ts';

const checked = '2026-11-22';
const source: Source = {
  title: 'Næstved Kommune: Robinsonlisten; Datatilsynet; markedsføringsloven § 10, stk. 4',
  checked,
};

/** Months after which the wish has taken effect at the latest. */
export const effectMonths: readonly Dated<number>[] = [{ from: '2013-12-01', value: 3, source }];

/** The days of the year on which the list is made anew, as month and day (markedsføringsloven § 10, stk. 4). */
export const listDays: readonly Dated<readonly (readonly [number, number])[]>[] = [
  {
    from: '2013-12-01',
    value: [
      [1, 1],
      [4, 1],
      [7, 1],
      [10, 1],
    ],
    source: { ...source, title: `${source.title} (hvert kvartal; dagen er kvartalets første)` },
  },
];

/**
 * From which age one does it alone: until then a parent does it for an own child at the same address, and from then on
 * no parent does.
 */
export const ownFilingAge: readonly Dated<number>[] = [
  {
    from: '2013-12-01',
    value: 15,
    source: {
      title:
        'Næstved Kommune: Robinsonlisten, for sig selv og egne børn på adressen; alderen er som for flytning og ikke set i en kilde for listen',
      checked,
    },
  },
];

/** The age, for words that are the same every day. */
export const ownFilingAgeInWords: number = ownFilingAge.at(-1)?.value ?? 0;

/** Every number of this law. */
export const robinsonValues: readonly NamedValues[] = [
  {
    id: 'effect-months',
    what: { da: 'Det gælder senest efter', en: 'In effect at the latest after' },
    unit: { da: 'måneder', en: 'months' },
    values: effectMonths,
  },
  {
    id: 'list-days',
    what: { da: 'Dage, hvor listen laves', en: 'Days on which the list is made' },
    values: listDays,
  },
  {
    id: 'own-filing-age',
    what: { da: 'Gør det selv fra', en: 'Does it alone from' },
    unit: { da: 'år', en: 'years' },
    values: ownFilingAge,
  },
];
