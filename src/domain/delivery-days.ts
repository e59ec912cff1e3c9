import type { Authority } from './authority.ts';
import { inForce, type NamedValues } from './dated.ts';
import type { Text } from './language.ts';

const what: Text = {
  da: 'Et brev på papir er fremme efter',
  en: 'A letter on paper arrives after',
};
const unit: Text = { da: 'dage', en: 'days' };

/** Days that a letter on paper is on its way, as municipalities reckon. */
export const usualDeliveryDays: NamedValues<number> = {
  id: 'delivery-days',
  what,
  unit,
  values: [
    {
      from: '2012-12-01',
      value: 6,
      source: { title: 'Næstved Kommune: klagefrister ved brev', checked: '2026-11-22' },
    },
  ],
};

/** Whole days that the authority reckons a letter on paper to be on its way: its own, else the usual ones. */
export const deliveryDaysOf = (
  authority: Pick<Authority, 'deliveryDays'> | undefined,
  on: Temporal.PlainDate,
): number =>
  (inForce(authority?.deliveryDays ?? [], on) ?? inForce(usualDeliveryDays.values, on))?.value ??
  daysBeforeKnown;

/** Before anything is known: too many days cost the citizen nothing, too few a complaint. */
const daysBeforeKnown = 6;

/** Every number of days that is reckoned with: the usual ones, then each authority's own under its name. */
export const allDeliveryDays = (authorities: readonly Authority[]): readonly NamedValues[] => [
  usualDeliveryDays,
  ...authorities.flatMap(({ id, name, deliveryDays }) =>
    deliveryDays === undefined
      ? []
      : [
          {
            id: `${usualDeliveryDays.id} ${id}`,
            what: { da: `${what.da} (${name.da})`, en: `${what.en} (${name.en})` },
            unit,
            values: deliveryDays,
          },
        ],
  ),
];
