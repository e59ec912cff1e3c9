import type { CaseEvent } from '../../cases/events.ts';
import { feeAmount } from '../../cases/fee.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';
import type { Prepared } from './act-form.ts';

/** With the amount that the law has for the case; no other can be demanded. */
export function prepareDemand(
  { t }: Page,
  service: Deps['services'][number] | undefined,
  events: readonly CaseEvent[],
): Prepared {
  const kroner = feeAmount(service, events)?.kroner;
  return kroner === undefined
    ? { values: {}, hints: { kroner: t('desk:charge.amountUnknown') }, hidden: [] }
    : {
        values: { kroner: String(kroner) },
        hints: { kroner: t('desk:charge.amountByLaw', { kroner }) },
        hidden: [],
      };
}
