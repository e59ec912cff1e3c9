import { type Authority, contactOn } from '../domain/authority.ts';
import { inForce } from '../domain/dated.ts';
import { isInForce, type LegalBasis } from '../domain/legal-basis.ts';
import { isConfirmed } from '../eligibility/conditions.ts';
import type { Appeal, ServiceLaw } from '../eligibility/law.ts';
import { sentToOn } from '../eligibility/sent-to.ts';
import type { Facts } from '../eligibility/facts.ts';
import type { Amount, Charge, ChargeDecision } from '../self-services/charge.ts';

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
  const { basis, kroner, amountFrom: from } = charge;
  const amount = kroner === undefined || from === undefined ? undefined : { kroner, from };
  const payAt = authority && contactOn(authority, facts.on)?.payment;
  return {
    ...charge,
    standing: lackingFor({ basis, amount }, facts.on, law) ? 'told-by-authority' : 'demanded',
    ...(complaint === undefined ? {} : { complaint }),
    ...(payAt === undefined ? {} : { payAt }),
  };
}

/** A charge of somebody who gets no letter with it: nothing is demanded that nobody is told of. */
export const notDemanded = (charge: ChargeDecision): ChargeDecision =>
  charge.standing === 'demanded' ? { ...charge, standing: 'told-by-authority' } : charge;

/** What keeps a fee from being demanded. */
export type Lacking = 'amount' | 'limit' | 'confirmation';

/**
 * What a fee lacks for being demanded on that day: an amount that is known, a complaint guidance with its limit
 * (forvaltningsloven § 25), or the word of an administrator on all of it as it is today (invariant 8).
 */
export function lackingFor(
  { basis, amount }: { readonly basis: LegalBasis; readonly amount: Amount | undefined },
  on: Temporal.PlainDate,
  law: ServiceLaw,
): Lacking | undefined {
  if (amount === undefined) return 'amount';
  const appeal = inForce(law.appeal, on);
  if (appeal === undefined || !namesLimit(appeal.value)) return 'limit';
  const isSure =
    isInForce(basis, on) &&
    isConfirmed('legal-basis', { on }, law, [basis.from]) &&
    isConfirmed('amounts', { on }, law, [amount.from]) &&
    isConfirmed('complaint-guidance', { on }, law, [appeal.from]);
  return isSure ? undefined : 'confirmation';
}

/** Where and when to complain over what is decided on that day; undefined where nobody knows. */
export function complaintOn(
  law: ServiceLaw,
  on: Temporal.PlainDate,
): ChargeDecision['complaint'] | undefined {
  const appeal = inForce(law.appeal, on)?.value;
  return (
    appeal && {
      body: appeal.body,
      sentTo: sentToOn(appeal, on),
      ...(appeal.weeks === undefined ? {} : { weeks: appeal.weeks }),
      ...(appeal.noLimit && { noLimit: appeal.noLimit }),
    }
  );
}

/** Whether it is known how long one can complain, or that there is no limit. */
export const namesLimit = ({ weeks, noLimit }: Appeal): boolean =>
  weeks !== undefined || noLimit === true;
