import type { CheckContext, SelfService, Step } from './define.ts';

/** The steps whose condition holds of the answers so far, in order. */
export const visibleSteps = (
  spec: Pick<SelfService, 'steps'>,
  answers: Readonly<Record<string, unknown>>,
  context: CheckContext,
): readonly Step[] => spec.steps.filter((step) => step.when?.(answers, context) !== false);
