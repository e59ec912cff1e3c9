import { type Authority, contactOn } from '../domain/authority.ts';
import { inForce } from '../domain/dated.ts';
import { isInForce } from '../domain/legal-basis.ts';
import { isConfirmed } from '../eligibility/conditions.ts';
import type { ServiceLaw } from '../eligibility/law.ts';
import type { Facts } from '../eligibility/facts.ts';
import type { Charge, ChargeDecision } from '../self-services/charge.ts';

const confirmed = ['legal-basis', 'amounts', 'complaint-guidance'] as const;

/**
 * Whether a fee is demanded now. Only where paragraph, amount and complaint guidance are known and confirmed for the day
 * (invariant 8); otherwise the authority tells the citizen first, and the errand goes on.
 */
export function decideCharge(
  charge: Charge,
  facts: Facts,
  law: ServiceLaw,
  authority: Authority | undefined,
): ChargeDecision {
  const complaint = complaintOn(law, facts.on);
  if (charge.kind === 'free') return { ...charge, standing: 'free' };
  const mayBeDemanded =
    charge.kroner !== undefined &&
    complaint !== undefined &&
    isInForce(charge.basis, facts.on) &&
    confirmed.every((subject) => isConfirmed(subject, facts, law));
  const payAt = authority && contactOn(authority, facts.on)?.payment;
  return {
    ...charge,
    standing: mayBeDemanded ? 'demanded' : 'told-by-authority',
    ...(complaint === undefined ? {} : { complaint }),
    ...(payAt === undefined ? {} : { payAt }),
  };
}

/** Where and when to complain over a fee that is decided on that day; undefined where nobody knows. */
export function complaintOn(
  law: ServiceLaw,
  on: Temporal.PlainDate,
): ChargeDecision['complaint'] | undefined {
  const appeal = inForce(law.appeal, on)?.value;
  return (
    appeal && {
      body: appeal.body,
      sentTo: appeal.sentTo,
      ...(appeal.weeks === undefined ? {} : { weeks: appeal.weeks }),
    }
  );
}
