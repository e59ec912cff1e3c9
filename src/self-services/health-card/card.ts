import type { IsoDate } from '../../domain/dated.ts';
import type { Person } from '../../domain/person.ts';
import { found } from '../../domain/result.ts';
import type { CheckContext } from '../define.ts';
import type { Answers } from './answers.ts';

type So = Partial<Answers>;

const byAge: readonly Answers['reason'][] = ['cracked', 'damaged'];

/** Whether the fee depends on the card's age and no register knows it. */
export const asksCardDay = (answers: So, context: CheckContext): boolean =>
  answers.reason !== undefined &&
  byAge.includes(answers.reason) &&
  sentOn(answers, context) === undefined;

/** Since when the card is, by the register for the applicant's own, else as it was typed. */
export const cardDay = (answers: So, context: CheckContext): IsoDate | undefined =>
  sentOn(answers, context) ?? answers.cardFrom;

/** When the register says that the card was sent; it was only asked about the applicant. */
export const sentOn = ({ whom }: So, { health }: CheckContext): IsoDate | undefined =>
  whom === 'self' && health ? found(health.insurance)?.cardSentOn : undefined;

/** Whose card it is, where somebody could look them up. */
export const holderOf = (
  { whom }: So,
  { applicant, household }: CheckContext,
): Person | undefined =>
  whom === 'self' ? applicant : found(household)?.find((member) => member.key === whom)?.person;
