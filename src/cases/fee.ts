import type { LegalBasis } from '../domain/legal-basis.ts';
import type { Amount, ChargeDecision, SelfService } from '../self-services/define.ts';
import { arrivalOf } from './case.ts';
import type { CaseEvent } from './events.ts';

/** What is open about a case's fee: nothing, a fee that nobody has demanded yet, or one that waits for payment. */
export function openFee(events: readonly CaseEvent[]): 'none' | 'undecided' | 'demanded' {
  const last = events.findLast(({ kind }) => aboutFee.includes(kind));
  if (last !== undefined) return last.kind === 'payment-demanded' ? 'demanded' : 'none';
  return chargeIn(events)?.kind === 'fee' ? 'undecided' : 'none';
}

const aboutFee: readonly CaseEvent['kind'][] = ['payment-demanded', 'paid', 'payment-waived'];

/** What the citizen was told about the price when the case came in, or when its way in was taken. */
export const chargeIn = (events: readonly CaseEvent[]): ChargeDecision | undefined =>
  events.map((event) => ('charge' in event ? event.charge : undefined)).findLast((each) => each);

/** Whether a fee can still be decided on: also where the citizen's reason would make it free, and is not right. */
export const mayDemand = (events: readonly CaseEvent[]): boolean =>
  feeBasis(events) !== undefined && !events.some(({ kind }) => aboutFee.includes(kind));

/** The paragraph that a fee of this case rests on; never the one that makes it free. */
export function feeBasis(events: readonly CaseEvent[]): LegalBasis | undefined {
  const charge = chargeIn(events);
  return charge?.kind === 'free' ? charge.otherwise : charge?.basis;
}

/** What a fee of this case comes to, by the law of the day it came; undefined where nobody knows the amount of that day. */
export function feeAmount(
  service: Pick<SelfService, 'fee'> | undefined,
  events: readonly CaseEvent[],
): Amount | undefined {
  const arrival = arrivalOf(events);
  if (arrival === undefined) return undefined;
  return service?.fee?.(arrival.answers, Temporal.PlainDate.from(arrival.decision.facts.on));
}

/** The demand that waits for payment, or was paid; undefined where none was made. */
export const demandIn = (
  events: readonly CaseEvent[],
): Extract<CaseEvent, { kind: 'payment-demanded' }> | undefined =>
  events.findLast((event) => event.kind === 'payment-demanded');
