import type { Authority } from '../domain/authority.ts';
import { contactOn } from '../domain/authority.ts';
import { deliveryDaysOf } from '../domain/delivery-days.ts';
import { type Finding, inOrder } from './doctor-finding.ts';

/** Which authorities are served, how they are reached, and how long their letters on paper take. */
export function authoritiesIn(
  all: readonly Authority[],
  served: readonly Authority[],
  today: Temporal.PlainDate,
): readonly Finding[] {
  return [
    inOrder('authorities', `${served.length} of ${all.length} served`),
    ...reachable(served, today),
    inOrder('paper-letters', deliveryWords(served, today)),
  ];
}

/** Whoever cannot or may not send digitally has to know where to call and where to go. */
function reachable(served: readonly Authority[], today: Temporal.PlainDate): readonly Finding[] {
  const lacking = (['phone', 'visit'] as const).flatMap((part): readonly Finding[] => {
    const without = served.filter((each) => contactOn(each, today)?.[part] === undefined);
    if (without.length === 0) return [];
    const says = `no ${words[part]} known for ${without.map(nameOf).join(', ')}`;
    const mend = 'An administrator of the authority sets it at /caseworker/admin.';
    return [{ check: 'contact', severity: 'amber', says, mend }];
  });
  return lacking.length > 0
    ? lacking
    : [inOrder('contact', 'phone and counter known for all that are served')];
}

const words = { phone: 'phone', visit: 'counter to come to' } as const;

const nameOf = ({ municipality, id }: Authority): string => municipality ?? id;

/** How many days a letter on paper is reckoned to take today, where an authority has set its own. */
function deliveryWords(served: readonly Authority[], today: Temporal.PlainDate): string {
  const usual = deliveryDaysOf(undefined, today);
  const own = served
    .map((each) => [nameOf(each), deliveryDaysOf(each, today)] as const)
    .filter(([, days]) => days !== usual);
  return own.length === 0
    ? `${usual} days`
    : `${own.map(([code, days]) => `${code}: ${days}`).join(', ')}; others ${usual} days`;
}
