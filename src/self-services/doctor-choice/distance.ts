import type { CheckContext } from '../define.ts';
import type { Answers } from './answers.ts';
import { type KilometreLimits, kilometreLimits } from './limits.ts';

type So = Pick<Partial<Answers>, 'doctor'>;

/** The limits in kilometres around the applicant's home. */
export const limitsOf = ({ applicant, today }: CheckContext): KilometreLimits =>
  kilometreLimits(applicant?.municipality, today);

/** Whether the doctor is farther away than the limit, for certain: what nobody could measure is not. */
export function isFar({ doctor }: So, context: CheckContext): boolean {
  const { far } = limitsOf(context);
  return doctor?.kilometres !== undefined && far !== undefined && doctor.kilometres > far;
}

/** Whether the doctor is within the limit, for certain. */
export function isNear({ doctor }: So, context: CheckContext): boolean {
  const { near } = limitsOf(context);
  return doctor?.kilometres !== undefined && near !== undefined && doctor.kilometres <= near;
}

/** To one decimal, as distances are shown: nobody sees 15.0 and is told that it is more. */
export const toOneDecimal = (kilometres: number): number => Math.round(kilometres * 10) / 10;
