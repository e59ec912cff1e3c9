import type { CaseEvent } from '../../cases/events.ts';
import { chargeIn, demandIn, openFee } from '../../cases/fee.ts';
import { cite } from '../../eligibility/cite.ts';
import type { SummaryRow } from '../components/summary-list.ts';
import type { Page } from '../page.ts';

/** What the case costs, why, and where that stands now: the newest demand, else what the citizen was told. */
export function chargeFacts(page: Page, events: readonly CaseEvent[]): readonly SummaryRow[] {
  const { t, say } = page;
  const demand = demandIn(events);
  const told = chargeIn(events);
  const charge = demand ?? told;
  if (charge === undefined) return [];
  const kroner = 'kroner' in charge ? charge.kroner : undefined;
  return [
    { label: t('desk:charge.state'), value: t(`desk:charge.${standOf(events)}`) },
    ...(told?.kind === 'free' && demand === undefined
      ? []
      : [
          {
            label: t('desk:charge.amount'),
            value:
              kroner === undefined
                ? t('desk:charge.amountUnknown')
                : t('desk:charge.kroner', { kroner }),
          },
        ]),
    { label: t('desk:charge.why'), value: say(charge.why) },
    { label: t('desk:charge.basis'), value: say(cite(charge.basis)) },
    ...(openFee(events) === 'demanded'
      ? [{ label: t('desk:charge.payAt'), value: charge.payAt ?? t('desk:charge.payAtUnknown') }]
      : []),
  ];
}

/** A key under `desk:charge`. */
function standOf(events: readonly CaseEvent[]) {
  const open = openFee(events);
  if (open !== 'none') return open;
  if (events.some(({ kind }) => kind === 'paid')) return 'paid';
  return events.some(({ kind }) => kind === 'payment-waived') ? 'waived' : 'free';
}
