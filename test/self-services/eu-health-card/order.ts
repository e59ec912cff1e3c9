import type { CheckContext, Submission } from '../../../src/self-services/define.ts';
import { type Answers, answers } from '../../../src/self-services/eu-health-card/answers.ts';
import { accepted } from '../../../src/self-services/eu-health-card/examples.ts';
import { anna, bo, liv, person, stepchild, submission } from '../robinson-list/wish.ts';

export { anna, bo, liv, stepchild };

export const today = Temporal.PlainDate.from('2026-11-22');
export const given: Answers = answers.parse(accepted[0]);
/** Turns 15 on 23 November 2026, 18 three years later. */
export const ida = person('Ida', '2011-11-23', { custody: [anna.cpr] });

const members = [
  { key: 'self', person: anna },
  { key: 'b', person: bo },
  { key: 'l', person: liv },
  { key: 'i', person: ida },
  { key: 's', person: stepchild },
];

export const context = (more: Partial<CheckContext> = {}): CheckContext => ({
  today,
  applicant: anna,
  household: { state: 'found', value: members },
  ...more,
});

/** The order as it is sent. */
export const sent = (more: Partial<Submission<Answers>> = {}): Submission<Answers> => ({
  ...(submission() as unknown as Submission<Answers>),
  answers: given,
  authority: {
    id: 'udbetaling-danmark',
    name: { da: 'Udbetaling Danmark', en: 'Udbetaling Danmark' },
  },
  ...more,
});
