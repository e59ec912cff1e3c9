import { inForce, type IsoDate } from '../domain/dated.ts';
import { legalDay } from '../domain/dates.ts';
import type { Text } from '../domain/language.ts';
import type { SelfService } from '../self-services/define.ts';
import { decisionToAppeal } from './appeals.ts';
import { complaintOn } from './charge.ts';
import { clocksOf } from './clocks.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRow } from './ports/case-store.ts';

/** Where a complaint over the newest decision goes, and until when (forvaltningsloven § 25). */
export interface ComplaintGuide {
  /** Who decides it, and where it is sent; absent where nobody knows. */
  readonly to?: { readonly body: Text; readonly sentTo: Text };
  /** It is sent to the authority that decided, which looks at it once more and passes it on. */
  readonly viaAuthority: boolean;
  /** As the letter that left names it; absent where none has, or where nobody knows how long. */
  readonly lastDay?: IsoDate;
  readonly noLimit?: true;
}

/** Undefined where nothing was decided. What stands with the decision counts, or else the law of its day. */
export function complaintGuide(
  services: readonly SelfService[],
  row: CaseRow,
  events: readonly CaseEvent[],
): ComplaintGuide | undefined {
  const decision = decisionToAppeal(events);
  if (decision === undefined) return undefined;
  const law = services.find(({ id }) => id === row.service)?.law;
  const on = legalDay(Temporal.Instant.from(decision.at));
  const told = 'complaint' in decision ? decision.complaint : undefined;
  const to = told ?? (law && complaintOn(law, on));
  const lastDay = ownLastDayToComplain(row, events);
  return {
    ...(to && { to: { body: to.body, sentTo: to.sentTo } }),
    viaAuthority: (law && inForce(law.appeal, on)?.value.viaAuthority) === true,
    ...(lastDay !== undefined && { lastDay }),
    ...(to?.noLimit && { noLimit: to.noLimit }),
  };
}

/** Another party may have longer: their letter left later. */
export const ownLastDayToComplain = (
  row: Pick<CaseRow, 'arrivedAt'>,
  events: readonly CaseEvent[],
): IsoDate | undefined =>
  clocksOf(
    row,
    events.filter((event) => event.kind !== 'dispatched' || event.notice !== 'party-decision'),
  ).appealDeadline;
