import { decideCharge } from '../../cases/charge.ts';
import type { Errand } from '../../cases/errand.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { chargeIn } from '../../cases/payments.ts';
import type { Registers } from '../../cases/ports/registers.ts';
import type { ChargeDecision } from '../../self-services/charge.ts';
import type { ChargeModel } from '../components/charge-block.ts';

/** What sending would cost, decided as it is at send; undefined where the service knows no fees. */
export function chargeBefore(
  { service, reading, context, decision, gathered }: Errand,
  { authorities }: Pick<Registers, 'authorities'>,
): ChargeModel | undefined {
  const charge = service.charge?.(reading.answers, context);
  if (charge === undefined) return undefined;
  const authority = gathered.authorityId && authorities.find(gathered.authorityId);
  return {
    charge: decideCharge(charge, decision.facts, gathered.law, authority || undefined),
    when: 'before',
  };
}

/** What was charged, by the newest demand where there is one, and what became of it. */
export function chargeSince(events: readonly CaseEvent[]): ChargeModel | undefined {
  const charge = demandIn(events) ?? chargeIn(events);
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

function demandIn(events: readonly CaseEvent[]): ChargeDecision | undefined {
  const demand = events.findLast((event) => event.kind === 'payment-demanded');
  if (demand?.kind !== 'payment-demanded') return undefined;
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
