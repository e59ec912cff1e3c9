import type { CheckContext, Submission } from '../../../src/self-services/define.ts';
import type { Answers } from '../../../src/self-services/health-card/answers.ts';
import { anna, liv, move } from '../address-change/move.ts';

export { anna, liv, person, today } from '../address-change/move.ts';

/** Anna lost her card, unless the test says otherwise. */
export const order = (more: Partial<Answers> = {}): Answers => ({
  whom: 'self',
  reason: 'lost',
  ...more,
});

/** Anna with her daughter Liv; `sentOn` is when the register says that Anna's card was sent. */
export function context(
  on = '2026-11-22',
  { sentOn, applicant = anna }: { readonly sentOn?: string; readonly applicant?: typeof anna } = {},
): CheckContext {
  return {
    today: Temporal.PlainDate.from(on),
    applicant,
    household: {
      state: 'found',
      value: [
        { key: 'self', person: applicant },
        { key: 'liv', person: liv },
      ],
    },
    health: {
      insurance: {
        state: 'found',
        value: { group: 1, ...(sentOn === undefined ? {} : { cardSentOn: sentOn }) },
      },
      doctor: { state: 'none' },
      openNearby: { state: 'unknown', why: 'not asked' },
    },
  };
}

/** The order as it is sent. */
export const sent = (more: Partial<Submission<Answers>> = {}): Submission<Answers> => ({
  ...move(),
  answers: order(),
  ...more,
});
