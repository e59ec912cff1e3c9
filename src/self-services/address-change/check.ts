import { showDay } from '../../domain/dates.ts';
import { found } from '../../domain/result.ts';
import type { CheckContext, FieldError, FieldErrors } from '../define.ts';
import type { Answers } from './answers.ts';
import { reportDays } from './days.ts';
import { earliestReportBasis } from './law.ts';
import { problems } from './problems.ts';

/** Rules across the answers. A late report is never stopped here: see `advise`. */
export function check(answers: Partial<Answers>, context: CheckContext): FieldErrors {
  const early = tooEarly(answers.moveDate, context.today);
  const strangers = unknownMovers(answers.movers ?? [], context);
  return {
    ...(early && { moveDate: early }),
    ...(strangers && { movers: strangers }),
  };
}

function tooEarly(moveDate: string | undefined, today: Temporal.PlainDate): FieldError | undefined {
  const days = moveDate === undefined ? undefined : reportDays(moveDate, today);
  if (!days?.tooEarly) return undefined;
  return {
    basis: earliestReportBasis,
    message: {
      da: `Du kan tidligst melde den flytning ${showDay(days.first, 'da')}. Det er 4 uger før, du flytter. Kom igen den dag, eller ret datoen. I dag kan du melde en flytning til og med ${showDay(days.latestMove, 'da')}.`,
      en: `The first day you can report that move is ${showDay(days.first, 'en')}. That is 4 weeks before you move. Come back on that day, or correct the date. Today you can report a move up to and including ${showDay(days.latestMove, 'en')}.`,
    },
  };
}

/** Where the register did not answer, the ticks stand: a caseworker sees to them. */
function unknownMovers(
  movers: readonly string[],
  { household }: CheckContext,
): FieldError | undefined {
  const members = found(household);
  if (members === undefined) return undefined;
  const strange = movers.some((key) => !members.some((member) => member.key === key));
  return strange && problems['movers'] ? { message: problems['movers'] } : undefined;
}
