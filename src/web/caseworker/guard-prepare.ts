import type { CaseEvent } from '../../cases/events.ts';
import { daysToAnswerBy, ownLastDay } from '../../cases/time-to-answer.ts';
import type { Prepared } from './act-form.ts';
import type { Refusal } from './case-refusal.ts';
import { dayValues } from './day-values.ts';
import type { Verb } from './next-step.ts';
import { marked as carried } from './prepare-letter-acts.ts';

/** The earliest day that leaves time to answer, and for every act that writes the mark of the letter that was seen. */
export function prepareGuard(
  today: Temporal.PlainDate,
  events: readonly CaseEvent[],
  refusal: Refusal | undefined,
): Partial<Record<Verb, Prepared>> {
  const marked = (verb: Verb): Prepared => {
    const preview = refusal?.sent.verb === verb ? refusal.preview : undefined;
    return { values: {}, hints: {}, hidden: carried(preview) };
  };
  const { earliest } = daysToAnswerBy(today, ownLastDay(events, today));
  return {
    'write-grounds': {
      ...marked('write-grounds'),
      values: dayValues('groundsBy', Temporal.PlainDate.from(earliest)),
    },
    withdraw: marked('withdraw'),
    'reject-channel': marked('reject-channel'),
    'confirm-rejection': marked('confirm-rejection'),
  };
}
