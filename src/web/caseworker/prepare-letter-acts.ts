import { earliestAnswerBy } from '../../cases/time-to-answer.ts';
import { basisKey, decisionBases } from '../../cases/decide-case.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { cite } from '../../eligibility/cite.ts';
import type { SelfService } from '../../self-services/define.ts';
import type { Page } from '../page.ts';
import type { Prepared } from './act-form.ts';
import { dayValues } from './day-values.ts';
import { letterSeen, type Preview } from './letter-preview.ts';

/** The paragraphs that can be chosen, and the mark of the letter that the form stands under. */
export const prepareDecision = (
  { say }: Page,
  service: SelfService | undefined,
  events: readonly CaseEvent[],
  preview: Preview | undefined,
): Prepared => ({
  values: {},
  hints: {},
  hidden: marked(preview),
  options: {
    bases: (service ? decisionBases(service, events) : []).map(({ what, basis }) => ({
      value: basisKey(basis),
      label: `${say(what)}: ${say(cite(basis))}`,
    })),
  },
});

/** The earliest day that leaves time enough. */
export function prepareQuestion(today: Temporal.PlainDate, preview: Preview | undefined): Prepared {
  return {
    values: dayValues('answerBy', earliestAnswerBy(today)),
    hints: {},
    hidden: marked(preview),
  };
}

/** The mark of a letter that was shown, for its form to carry along. */
export const marked = (preview: Preview | undefined): Prepared['hidden'] =>
  preview === undefined ? [] : [{ name: letterSeen, value: preview.mark }];
