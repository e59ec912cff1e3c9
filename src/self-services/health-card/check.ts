import { showDay } from '../../domain/dates.ts';
import type { CheckContext, FieldError, FieldErrors } from '../define.ts';
import { ownChoiceAge, selfAndOwnChildren } from '../people.ts';
import type { Answers } from './answers.ts';
import { asksCardDay, sentOn } from './card.ts';
import { problems } from './problems.ts';

type So = Partial<Answers>;

/** Rules across the answers. Only what is known for certain stands in the way. */
export function check(answers: So, context: CheckContext): FieldErrors {
  const { reason, cardFrom, weddingDate } = answers;
  const errors = {
    whom: stranger(answers, context),
    reason: reason === 'first' ? notFirst(answers, context) : undefined,
    cardFrom: asksCardDay(answers, context)
      ? dayError(cardFrom, 'card-missing', context)
      : undefined,
    weddingDate:
      reason === 'name-marriage' ? dayError(weddingDate, 'wedding-missing', context) : undefined,
  };
  return Object.fromEntries(
    Object.entries(errors).flatMap(([key, error]) => (error === undefined ? [] : [[key, error]])),
  );
}

/** Where nobody could look the household up, only the applicant is certain: a child must not become its parent. */
function stranger({ whom }: So, context: CheckContext): FieldError | undefined {
  const { household } = context;
  if (whom === undefined || whom === 'self' || household.state === 'none') return undefined;
  if (household.state === 'unknown') return { message: problems['only-self'] };
  const isListed = selfAndOwnChildren(ownChoiceAge)(context).some(({ key }) => key === whom);
  return isListed ? undefined : { message: problems.whom };
}

/** The register has sent one before; that it never came is another answer. */
function notFirst(answers: So, context: CheckContext): FieldError | undefined {
  const day = sentOn(answers, context);
  if (day === undefined) return undefined;
  return {
    message: {
      da: `Der blev sendt et kort til dig ${showDay(day, 'da')}. Kom det ikke, så vælg, at kortet aldrig er kommet.`,
      en: `A card was sent to you on ${showDay(day, 'en')}. If it did not come, choose that the card never arrived.`,
    },
  };
}

function dayError(
  day: string | undefined,
  missing: 'card-missing' | 'wedding-missing',
  { today }: CheckContext,
): FieldError | undefined {
  if (day === undefined) return { message: problems[missing] };
  return day > today.toString() ? { message: problems['date-future'] } : undefined;
}
