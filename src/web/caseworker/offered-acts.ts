import { stateAfter } from '../../cases/case.ts';
import type { LookedInto } from '../../cases/channel-decision.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { hasFailed } from '../../cases/failed-letters.ts';
import { mayDemand, openFee } from '../../cases/fee.ts';
import { mayAsk } from '../../cases/open-questions.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { OutboxState } from '../../cases/ports/dispatch.ts';
import { mayReopen } from '../../cases/reopen-case.ts';
import { unsigned } from '../../cases/signing/signatures.ts';
import type { SelfService } from '../../self-services/define.ts';
import { type exceptionChoices, suitsRights } from './exception-choices.ts';
import { isForFailed } from './failed-letters.ts';
import { mayCorrectDay } from './correct-day.ts';
import { suitsGuard } from './guard-step.ts';
import { eventOf, isHolding, suitsService, type Verb, verbs } from './next-step.ts';
import { roleFor, type Worker } from './require-staff.ts';

/** A case with what its acts depend on. */
export interface AtHand {
  readonly row: CaseRow;
  readonly events: readonly CaseEvent[];
  readonly letters: readonly OutboxState[];
  readonly service: SelfService | undefined;
  readonly looked: LookedInto | undefined;
  readonly exception: ReturnType<typeof exceptionChoices>;
}

/** The acts that this person, with their roles, can do on the case as it is now. */
export const offeredActs = (
  { staff }: Worker,
  { row, events, letters, service, looked, exception }: AtHand,
): readonly Verb[] =>
  verbs.filter(
    (verb) =>
      roleFor(staff, verb) !== undefined &&
      stateAfter(row.state, eventOf[verb]) !== undefined &&
      !(verb === 'take' && row.assignedTo === staff.id) &&
      !(verb === 'release' && !isHolding(letters)) &&
      !(isForFailed(verb) && !hasFailed(letters)) &&
      !(verb === 'give-back' && row.assignedTo === undefined) &&
      !(isOnSignature(verb) && unsigned(events).length === 0) &&
      !(verb === 'reopen' && !mayReopen(row, events)) &&
      !(verb === 'correct-day' && !mayCorrectDay(events)) &&
      !(verb === 'ask' && !mayAsk(row, events, letters)) &&
      !(verb === 'demand' && !mayDemand(events)) &&
      !(verb === 'waive' && openFee(events) === 'none') &&
      suitsService(verb, service) &&
      suitsRights(verb, row, events, exception) &&
      suitsGuard(verb, row, events, looked, staff.id),
  );

const isOnSignature = (verb: Verb): boolean =>
  verb === 'record-signature' || verb === 'waive-signature';
