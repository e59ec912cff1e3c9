import type { HealthInsurance } from '../../../src/domain/practice.ts';
import type { Lookup } from '../../../src/domain/result.ts';
import type { CheckContext, Member, Submission } from '../../../src/self-services/define.ts';
import { type Answers, answers } from '../../../src/self-services/doctor-choice/answers.ts';
import { anna, liv, move, today } from '../address-change/move.ts';

export { anna, liv, person, today } from '../address-change/move.ts';

export const doctor: NonNullable<Answers['doctor']> = {
  id: '990001',
  name: 'Prøvelægerne',
  address: 'Eksempelvej 1, 5000 Odense C',
  municipality: '0461',
  open: true,
  kilometres: 2,
};
export const closed = { ...doctor, open: false };
export const typed = { id: 'unknown', name: 'Lægehuset', address: '', municipality: '' };

/** Anna chooses a doctor nearby because she wants to, unless the test says otherwise. */
export const choice = (more: Partial<Answers> = {}): Answers =>
  answers.parse({ people: ['self'], group: '1', doctor, reason: 'wish', ...more });

const down = { state: 'unknown', why: 'down' } as const;

interface Given {
  readonly on?: string;
  readonly municipality?: string;
  readonly applicant?: typeof anna;
  readonly insurance?: HealthInsurance | 'unknown';
  readonly openNearby?: readonly number[];
  readonly household?: Lookup<readonly Member[]>;
}

/** Anna in Odense with her daughter Liv; what the registers say of her doctor as the test says. */
export function context(given: Given = {}): CheckContext {
  const applicant = given.applicant ?? {
    ...anna,
    municipality: given.municipality ?? '0461',
  };
  const { insurance = { group: 1 } } = given;
  return {
    today: given.on === undefined ? today : Temporal.PlainDate.from(given.on),
    applicant,
    household: given.household ?? {
      state: 'found',
      value: [
        { key: 'self', person: applicant },
        { key: 'liv', person: liv },
      ],
    },
    health: {
      insurance: insurance === 'unknown' ? down : { state: 'found', value: insurance },
      doctor: down,
      openNearby:
        given.openNearby === undefined ? down : { state: 'found', value: given.openNearby },
    },
  };
}

/** The choice as it is sent, for letters and flags. */
export const sent = (more: Partial<Submission<Answers>> = {}): Submission<Answers> => ({
  ...move(),
  answers: choice(),
  ...more,
});
