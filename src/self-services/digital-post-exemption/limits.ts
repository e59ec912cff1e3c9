import { type Dated, inForce, type NamedValues, type Source } from '../../domain/dated.ts';

const source: Source = {
  title: 'elov.dk: Lov om Digital Post § 3, stk. 1',
  checked: '2026-11-22',
};

/** From which age Digital Post is a duty: under it, nobody needs an exemption (lov om Digital Post § 3, stk. 1). */
export const dutyAge: readonly Dated<number>[] = [{ from: '2021-04-15', value: 15, source }];

/** Months back for which unopened post can be sent on, on paper. */
export const unopenedMonths: readonly Dated<number>[] = [
  {
    from: '2021-04-15',
    value: 6,
    source: { title: 'lifeindenmark.borger.dk; Mariagerfjord Kommune', checked: '2026-11-22' },
  },
];

/** The age of the duty on a day; undefined where it is not known for that day. */
export const dutyAgeOn = (on: Temporal.PlainDate): number | undefined =>
  inForce(dutyAge, on)?.value;

/** The age, for words that are the same every day. */
export const dutyAgeInWords: number = dutyAge.at(-1)?.value ?? 0;

/** The months, for such words. */
export const monthsBack: number = unopenedMonths.at(-1)?.value ?? 0;

/** Every number of this law. */
export const exemptionValues: readonly NamedValues[] = [
  {
    id: 'duty-age',
    what: { da: 'Digital Post er en pligt fra', en: 'Digital Post is a duty from the age of' },
    unit: { da: 'år', en: 'years' },
    values: dutyAge,
  },
  {
    id: 'unopened-months',
    what: { da: 'Uåbnet post sendes videre for', en: 'Unopened post is sent on for' },
    unit: { da: 'måneder', en: 'months' },
    values: unopenedMonths,
  },
];
