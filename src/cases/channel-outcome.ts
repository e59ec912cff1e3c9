import { inForce } from '../domain/dated.ts';
import { isConfirmed } from '../eligibility/conditions.ts';
import type { Accepted, Decision, Rejected } from '../eligibility/decision.ts';
import type { ServiceLaw } from '../eligibility/law.ts';
import type { ChargeDecision } from '../self-services/define.ts';
import { complaintOn, namesLimit } from './charge.ts';
import type { GuardLack, GuardState } from './guard.ts';
import type { Recipient } from './ports/dispatch.ts';

/** Why it can be neither taken nor rejected yet. */
export type Lack =
  | GuardLack
  | 'no-mitid'
  | 'registers'
  | 'confirmation'
  | 'unconfirmed-then'
  | 'limit'
  | 'nobody-to-tell'
  | 'other-authority';

/** What the way in of a filing comes to with all that is known now. Only `decide` can have said accept or reject. */
export type ChannelOutcome =
  | { readonly kind: 'accept'; readonly decision: Accepted }
  | {
      readonly kind: 'reject';
      readonly decision: Rejected;
      readonly complaint: NonNullable<ChargeDecision['complaint']>;
      readonly to: Recipient;
    }
  | { readonly kind: 'open'; readonly decision: Decision; readonly lacks: readonly Lack[] };

/** A rejection is complained of today, so today's guidance has to be known and confirmed besides that of the day it came. */
export function outcomeOf(
  decision: Decision,
  about: {
    readonly law: ServiceLaw;
    readonly guard: GuardState;
    readonly to: Recipient | undefined;
    readonly today: Temporal.PlainDate;
  },
): ChannelOutcome {
  const { law, guard, to, today } = about;
  if (decision.outcome === 'accept-alternative' || decision.outcome === 'accept')
    return { kind: 'accept', decision };
  if (decision.outcome !== 'reject')
    return { kind: 'open', decision, lacks: lacksOf(decision, guard, today) };
  const appeal = inForce(law.appeal, today);
  const complaint = complaintOn(law, today);
  const lacks: readonly Lack[] = [
    ...(appeal !== undefined && namesLimit(appeal.value) ? [] : ['limit' as const]),
    ...(appeal === undefined || isConfirmed('complaint-guidance', { on: today }, law, [appeal.from])
      ? []
      : ['confirmation' as const]),
    ...(to === undefined ? ['nobody-to-tell' as const] : []),
  ];
  return lacks.length > 0 || complaint === undefined || to === undefined
    ? { kind: 'open', decision, lacks }
    : { kind: 'reject', decision, complaint, to };
}

const lackOf: Readonly<Record<string, Lack>> = {
  'filed-no-mitid': 'no-mitid',
  'filed-register-silent': 'registers',
  'filed-not-confirmed': 'confirmation',
};

/** By the rules that keep it open; where none of them is known, it belongs elsewhere. */
function lacksOf(
  { outcome, reasons, facts }: Decision,
  guard: GuardState,
  today: Temporal.PlainDate,
): readonly Lack[] {
  if (outcome !== 'refer') return ['other-authority'];
  return reasons.flatMap(({ rule }): readonly Lack[] => {
    const lack = lackOf[rule];
    // No word given later is a word on the law of that day: nobody can mend it.
    if (lack === 'confirmation' && Temporal.PlainDate.compare(facts.on, today) < 0)
      return ['unconfirmed-then'];
    if (rule === 'filed-guard-incomplete') return guard.lacks;
    return lack === undefined ? [] : [lack];
  });
}
