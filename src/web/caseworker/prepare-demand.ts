import type { CaseEvent } from '../../cases/events.ts';
import { feeAmount } from '../../cases/fee.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';
import type { Prepared } from './act-form.ts';
import type { Preview } from './letter-preview.ts';
import { marked } from './prepare-letter-acts.ts';

/** With the amount that the law has for the case; no other can be demanded. And the mark of the letter that was shown. */
export function prepareDemand(
  { t }: Page,
  service: Deps['services'][number] | undefined,
  events: readonly CaseEvent[],
  preview: Preview | undefined,
): Prepared {
  const hidden = marked(preview);
  const kroner = feeAmount(service, events)?.kroner;
  return kroner === undefined
    ? { values: {}, hints: { kroner: t('desk:charge.amountUnknown') }, hidden }
    : {
        values: { kroner: String(kroner) },
        hints: { kroner: t('desk:charge.amountByLaw', { kroner }) },
        hidden,
      };
}
