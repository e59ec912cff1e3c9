import type { Dated, IsoDate, Source } from './dated.ts';
import { inForce } from './dated.ts';
import type { LegalBasis } from './legal-basis.ts';

const checked = '2026-11-22';

/** The act of doctors and health cards, as the services that rest on it cite it. */
export const healthAct = {
  da: 'sundhedsloven',
  en: 'the Health Act (sundhedsloven)',
} as const;

export const healthActSource: Source = {
  title: 'danskelove.dk: Sundhedsloven §§ 12 og 58-59',
  checked,
};

/** The minister sets rules on fees for cards (sundhedsloven § 12, stk. 7); those rules themselves have not been read. */
export const cardFeeBasis: LegalBasis = {
  act: healthAct,
  section: '§ 12, stk. 7',
  from: '2012-12-01',
  source: healthActSource,
  certainty: 'verified',
};

const priceList = (title: string): Source => ({ title, checked });

/** Kroner for one new health card, by calendar year. A change of doctor or group costs the same: it brings a new card. */
export const cardFee: readonly Dated<number>[] = [
  {
    from: '2014-01-01',
    until: '2014-12-31',
    value: 185,
    source: priceList('Styrelsen for Patientsikkerhed, afgørelse 16SPS24'),
  },
  {
    from: '2023-01-01',
    until: '2023-12-31',
    value: 220,
    source: priceList('Varde Kommune: Læge og sygesikring'),
  },
  {
    from: '2024-01-01',
    until: '2024-12-31',
    value: 225,
    source: priceList('Vejle, Odense og Middelfart Kommune: Sundhedskort'),
  },
];

/** Days after the 15th birthday within which a first own choice of doctor, and its card, is free. */
export const freeDaysAfterFifteen: readonly Dated<number>[] = [
  {
    from: '2012-12-01',
    value: 60,
    source: { title: 'Odense og Middelfart Kommune: Sundhedskort', checked },
  },
];

/** Weeks until a new card is there: usually, and at the latest. */
export const deliveryWeeks = {
  usual: weeks(2),
  latest: weeks(4),
} as const;

function weeks(value: number): readonly Dated<number>[] {
  const source = { title: 'Odense Kommune: Sundhedskort', checked };
  return [{ from: '2012-12-01', value, source }];
}

/** Kroner for that many new cards on the day, and since when a card has cost that; undefined where nobody knows. */
export function cardsFee(
  count: number,
  on: Temporal.PlainDate,
): { readonly kroner: number; readonly from: IsoDate } | undefined {
  const each = inForce(cardFee, on);
  return each && { kroner: each.value * count, from: each.from };
}
