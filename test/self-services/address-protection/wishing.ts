import type { CheckContext, Submission } from '../../../src/self-services/define.ts';
import { type Answers, answers } from '../../../src/self-services/address-protection/answers.ts';
import { accepted } from '../../../src/self-services/address-protection/examples.ts';
import { context as household } from '../eu-health-card/order.ts';
import { submission } from '../robinson-list/wish.ts';

export { anna, ida, liv, today } from '../eu-health-card/order.ts';

export const given: Answers = answers.parse(accepted[0]);

/** Anna with her children Liv and Ida, her partner Bo and his child. */
export const context = (more: Partial<CheckContext> = {}): CheckContext => household(more);

/** The wish as it is sent. */
export const sent = (more: Partial<Submission<Answers>> = {}): Submission<Answers> => ({
  ...(submission() as unknown as Submission<Answers>),
  answers: given,
  ...more,
});
