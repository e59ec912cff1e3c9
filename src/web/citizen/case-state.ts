import { appealIsPending } from '../../cases/appeals.ts';
import { isOpen } from '../../cases/case.ts';
import { decisionIn } from '../../cases/decide-case.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { answerAwaitedUntil } from '../../cases/open-questions.ts';
import { becameCase } from '../../cases/from-referral.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { reopenedIn } from '../../cases/reopen-case.ts';
import { isHandedOver } from '../../cases/transfer-case.ts';
import { wayInOf } from '../../cases/way-in.ts';
import { legalDay, showDay } from '../../domain/dates.ts';
import { parseReference, showReference } from '../../domain/reference.ts';
import type { Page } from '../page.ts';

type Decided = Extract<CaseEvent, { kind: 'exemption-decided' }>;

/** How far a case has come. What came on paper and is still looked at has been received: nobody was sent elsewhere. */
export function stateWords(page: Page, row: CaseRow, events: readonly CaseEvent[]): string {
  const { t, say, language } = page;
  const handed = events.find((event) => event.kind === 'handed-over');
  if (handed !== undefined) return t('status:handedOver', { authority: say(handed.toName) });
  const decided = exemptionIn(events);
  if (decided !== undefined)
    return t(`status:exemption.${decided.exempt ? 'granted' : 'ended'}`, {
      day: showDay(decided.on, language),
    });
  const wayIn = wayInOf(row, events);
  if (wayIn === 'looked-into') return t('status:lookedAt');
  if (wayIn === 'rejected' || wayIn === 'fallen') return t(`status:wayIn.${wayIn}`);
  if (becameCase(events) !== undefined) return t('status:becameCase');
  const { state, way } = row;
  const until = answerAwaitedUntil(row, events);
  if (until !== undefined) return t('status:awaitingAnswerBy', { day: showDay(until, language) });
  const result = state === 'decided' ? decisionIn(events)?.result : undefined;
  if (result !== undefined) return t(`status:result.${result}`);
  return t(
    state === 'referred' && way !== 'self-service' ? 'status:lookedAt' : `status:states.${state}`,
  );
}

/** What the municipality decided on Digital Post, if it has and does not look at it again. */
export const exemptionIn = (events: readonly CaseEvent[]): Decided | undefined =>
  reopenedIn(events) === undefined
    ? events.findLast((event) => event.kind === 'exemption-decided')
    : undefined;

/** Which authority has the case now, and since when, where that was not always so. */
export function movedWords(
  { t, say, language }: Page,
  events: readonly CaseEvent[],
): readonly string[] {
  const moved = events.findLast((event) => event.kind === 'transferred');
  if (moved === undefined) return [];
  const day = showDay(legalDay(Temporal.Instant.from(moved.at)), language);
  return [t('status:movedTo', { authority: say(moved.toName), day })];
}

/** What is left to happen, where what was said at sending no longer holds; undefined where it does. */
export function nextSince(
  { t }: Page,
  row: CaseRow,
  events: readonly CaseEvent[],
): readonly string[] | undefined {
  if (isHandedOver(events)) return [t('status:next.handedOver')];
  if (row.state === 'in-progress' && reopenedIn(events) !== undefined)
    return [t('status:next.reopened')];
  if (row.state === 'withdrawn') return [t('status:next.withdrawn')];
  const became = parseReference(becameCase(events) ?? '');
  if (became !== undefined) return [t('status:becameNext', { reference: showReference(became) })];
  const decided = exemptionIn(events);
  if (decided === undefined) return answerOrComplain(t, row, events);
  if (!decided.exempt) return [t('status:exemption.back')];
  const isSending = decided.forwardUnopened && isOpen(row.state);
  return [t(isSending ? 'status:exemption.sending' : 'status:exemption.nothing')];
}

/** What to do with the letter that came: also once the case is closed, a no can be complained of. */
function answerOrComplain(
  t: Page['t'],
  row: CaseRow,
  events: readonly CaseEvent[],
): readonly string[] | undefined {
  if (row.state === 'awaiting-answer') return [t('status:next.awaiting-answer')];
  const result = decisionIn(events)?.result;
  if (result === undefined) return undefined;
  const complain = t(`status:next.${appealIsPending(events) ? 'complained' : 'decided'}`);
  if (result === 'refused') return [complain];
  const isWaiting = row.state === 'decided';
  const granted = t(isWaiting ? 'status:grantedNext' : 'status:next.carried-out');
  return result === 'partly' || appealIsPending(events) ? [granted, complain] : [granted];
}
