import type { LookedInto } from '../../cases/channel-decision.ts';
import type { Lack } from '../../cases/channel-outcome.ts';
import { endedAs, lacksMitId } from '../../cases/decide-channel.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { proposalIn, wantedHelp } from '../../cases/guard.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { type GuardVerb, guardVerbs } from './guard-fields.ts';
import type { NextStep } from './next-step.ts';

/** The one thing that a filing needs whose way in is looked into. A ground that is known is taken at once. */
export function guardStep(
  { outcome, guard }: LookedInto,
  events: readonly CaseEvent[],
  staffId: string,
): NextStep {
  if (outcome.kind === 'accept') return { text: 'acceptChannel', verb: 'accept-channel' };
  const proposed = proposalIn(events);
  if (outcome.kind === 'reject' && proposed !== undefined)
    return isOwn(proposed, staffId)
      ? { text: 'awaitSecond' }
      : { text: 'confirmRejection', verb: 'confirm-rejection' };
  if (outcome.kind === 'reject') return { text: 'rejectChannel', verb: 'reject-channel' };
  const lack = order.find((each) => outcome.lacks.includes(each));
  if (lack === 'help' && guard.help?.accepted === true)
    return { text: 'giveHelp', verb: 'offer-help' };
  return lack === undefined ? { text: 'lawIsOpen' } : steps[lack];
}

/** What is done while an answer is waited for comes before the waiting. */
const order: readonly Lack[] = [
  'other-authority',
  'no-mitid',
  'unconfirmed-then',
  'grounds',
  'help',
  'extraordinary',
  'answer',
  'registers',
  'limit',
  'confirmation',
  'nobody-to-tell',
];

const steps: Readonly<Record<Lack, NextStep>> = {
  'other-authority': { text: 'lawIsOpen' },
  'no-mitid': { text: 'assessNoMitId', verb: 'accept-channel' },
  grounds: { text: 'askGrounds', verb: 'ask-grounds' },
  help: { text: 'offerHelp', verb: 'offer-help' },
  extraordinary: { text: 'considerExtraordinary', verb: 'extraordinary' },
  answer: { text: 'awaitGrounds', verb: 'record-grounds' },
  registers: { text: 'registersSilent' },
  limit: { text: 'lawIsOpen' },
  confirmation: { text: 'lawIsOpen' },
  'unconfirmed-then': { text: 'takeUnconfirmed', verb: 'extraordinary' },
  'nobody-to-tell': { text: 'nobodyToReject' },
};

/** Whether an act of the guard makes sense on the case as it is; every other act is for others to say. */
export function suitsGuard(
  verb: string,
  row: CaseRow,
  events: readonly CaseEvent[],
  looked: LookedInto | undefined,
  staffId: string,
): boolean {
  // Before a filing was taken or rejected it ends only where the citizen was helped to send it digitally.
  if (verb === 'close' && looked !== undefined) return wantedHelp(events);
  if (!isGuardVerb(verb)) return true;
  if (verb === 'take-after-all') return endedAs(row, events) !== undefined;
  if (looked === undefined) return false;
  const { outcome } = looked;
  const proposed = proposalIn(events);
  if (verb === 'accept-channel') return outcome.kind === 'accept' || lacksMitId(looked);
  if (verb === 'reject-channel') return outcome.kind === 'reject' && proposed === undefined;
  const isTheirs = proposed !== undefined && !isOwn(proposed, staffId);
  if (verb === 'confirm-rejection') return outcome.kind === 'reject' && isTheirs;
  return verb !== 'send-back-rejection' || isTheirs;
}

const isGuardVerb = (verb: string): verb is GuardVerb =>
  (guardVerbs as readonly string[]).includes(verb);

const isOwn = ({ by }: CaseEvent, staffId: string): boolean =>
  by.kind === 'staff' && by.id === staffId;
