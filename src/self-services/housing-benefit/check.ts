import { birthDate } from '../../domain/cpr.ts';
import { inForce } from '../../domain/dated.ts';
import { birthdayAt } from '../../domain/person.ts';
import type { CheckContext, FieldErrors } from '../define.ts';
import { adultAt, type Place, placesFor } from './adults.ts';
import type { Answers } from './answers.ts';
import { oneApplicantBasis } from './law.ts';
import { adultAge } from './limits.ts';
import { problems } from './problems.ts';

type So = Partial<Answers>;

/** What the answers must fit besides their form; each message says how to go on. */
export const check = (answers: So, context: CheckContext): FieldErrors => ({
  ...(answers.registered === 'not-reported' && {
    registered: { message: problems['report-first'], service: 'address-change' },
  }),
  ...(answers.applied === 'yes' && {
    applied: { message: problems['one-applicant'], basis: oneApplicantBasis },
  }),
  ...movedIn(answers, context),
  ...Object.assign({}, ...placesFor(answers).map((place) => adult(answers, place, context))),
  ...(placesFor(answers).length > 0 &&
    answers.othersIncome === undefined && {
      othersIncome: { message: problems['others-income'] },
    }),
});

/** A day more than a year ahead is a slip. */
function movedIn({ moveDate }: So, { today }: CheckContext): FieldErrors {
  const isFar = moveDate !== undefined && moveDate > today.add({ years: 1 }).toString();
  return isFar ? { moveDate: { message: problems['date-far'] } } : {};
}

function adult(answers: So, place: Place, context: CheckContext): FieldErrors {
  const { name, cpr } = adultAt(answers, place);
  const key = `adult${place}Cpr`;
  return {
    ...(name === undefined && { [`adult${place}Name`]: { message: problems['adult-name'] } }),
    ...(cpr === undefined
      ? { [key]: { message: problems.cpr } }
      : number(answers, place, cpr, context, key)),
  };
}

function number(
  answers: So,
  place: Place,
  cpr: NonNullable<ReturnType<typeof adultAt>['cpr']>,
  { applicant, login, realNumbersOnly, today }: CheckContext,
  key: string,
): FieldErrors {
  const error = (problem: keyof typeof problems) => ({ [key]: { message: problems[problem] } });
  if (realNumbersOnly === true && Number(cpr.slice(0, 2)) > 60) return error('cpr');
  if (cpr === (applicant?.cpr ?? login?.cpr)) return error('adult-self');
  const others = placesFor(answers).filter((other) => other < place);
  if (others.some((other) => adultAt(answers, other).cpr === cpr)) return error('adult-twice');
  const born = birthDate(cpr);
  const age = inForce(adultAge, today)?.value ?? 0;
  const isChild =
    born !== undefined && Temporal.PlainDate.compare(birthdayAt(born.toString(), age), today) > 0;
  return isChild ? error('adult-child') : {};
}
