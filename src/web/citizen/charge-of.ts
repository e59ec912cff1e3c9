import { decideCharge, notDemanded } from '../../cases/charge.ts';
import type { Errand } from '../../cases/errand.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { chargeIn, demandIn } from '../../cases/fee.ts';
import type { Registers } from '../../cases/ports/registers.ts';
import type { ChargeDecision } from '../../self-services/charge.ts';
import type { ChargeModel } from '../components/charge-words.ts';

/** What sending would cost, decided as it is at send; undefined where the service knows no fees. */
export function chargeBefore(
  { service, reading, context, decision, gathered, said }: Errand,
  { authorities }: Pick<Registers, 'authorities'>,
): ChargeModel | undefined {
  const charge = service.charge?.(reading.answers, context);
  if (charge === undefined) return undefined;
  const authority = gathered.authorityId && authorities.find(gathered.authorityId);
  const charged = decideCharge(charge, decision.facts, gathered.law, authority || undefined);
  return { charge: said.identity ? charged : notDemanded(charged), when: 'before' };
}

/** What was charged, by the newest demand where there is one, and what became of it. */
export function chargeSince(events: readonly CaseEvent[]): ChargeModel | undefined {
  const charge = demandOf(events) ?? chargeIn(events);
  if (charge === undefined) return undefined;
  const last = events.findLast(({ kind }) => kind in settled)?.kind;
  return { charge, when: settled[last ?? ''] ?? 'sent' };
}

/** A demand that came after the last payment is open again. */
const settled: Readonly<Record<string, ChargeModel['when']>> = {
  'payment-demanded': 'sent',
  paid: 'paid',
  'payment-waived': 'waived',
};

function demandOf(events: readonly CaseEvent[]): ChargeDecision | undefined {
  const demand = demandIn(events);
  if (demand === undefined) return undefined;
  const { kroner, why, basis, complaint, payAt } = demand;
  return {
    kind: 'fee',
    standing: 'demanded',
    kroner,
    why,
    basis,
    complaint,
    ...(payAt === undefined ? {} : { payAt }),
  };
}
