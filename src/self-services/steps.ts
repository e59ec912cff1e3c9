import type { SelfService, Step } from './define.ts';

/** The steps whose condition holds of the answers so far, in order. */
export const visibleSteps = (
  spec: Pick<SelfService, 'steps'>,
  answers: Readonly<Record<string, unknown>>,
): readonly Step[] => spec.steps.filter((step) => step.when === undefined || step.when(answers));
