import { showDay } from '../../domain/dates.ts';
import { inForce } from '../../domain/dated.ts';
import type { Text } from '../../domain/language.ts';
import type { LegalBasis } from '../../domain/legal-basis.ts';
import type { HealthInsurance } from '../../domain/practice.ts';
import type { CheckContext, FieldError, FieldErrors } from '../define.ts';
import { ownChoiceAge, selfAndOwnChildren } from '../people.ts';
import type { Answers } from './answers.ts';
import { contradiction } from './closed-list.ts';
import { isFar } from './distance.ts';
import { choiceRules, groupRules } from './law.ts';
import { monthsBetweenGroups } from './limits.ts';
import { problems } from './problems.ts';
import { isForSelfOnly, ownInsurance } from './whom.ts';

type So = Partial<Answers>;

/** Rules across the answers. Only what is known for certain stands in the way; all else is the caseworker's to see. */
export function check(answers: So, context: CheckContext): FieldErrors {
  const errors = {
    people: strangers(answers, context),
    group: groupError(answers, context),
    ...(answers.group === '1' ? ofDoctor(answers, context) : {}),
  };
  return Object.fromEntries(
    Object.entries(errors).flatMap(([key, error]) => (error === undefined ? [] : [[key, error]])),
  );
}

/** Where nobody could look the household up, only the applicant is certain: a child must not become its parent. */
function strangers({ people }: So, context: CheckContext): FieldError | undefined {
  const { household } = context;
  const others = (people ?? []).filter((key) => key !== 'self');
  if (others.length === 0 || household.state === 'none') return undefined;
  if (household.state === 'unknown') return { message: problems['only-self'] };
  const keys = selfAndOwnChildren(ownChoiceAge)(context).map((member) => member.key);
  return others.some((key) => !keys.includes(key)) ? { message: problems.people } : undefined;
}

function groupError(answers: So, context: CheckContext): FieldError | undefined {
  const insurance = ownInsurance(answers, context);
  if (insurance === undefined || answers.group === undefined) return undefined;
  if (Number(answers.group) === insurance.group)
    return insurance.group === 2 && isForSelfOnly(answers)
      ? { message: problems['same-group'] }
      : undefined;
  return tooSoon(insurance, context.today);
}

/** Twelve months between changes of group; who never changed, or of whom nobody knows when, need not wait. */
function tooSoon(
  { groupSince }: HealthInsurance,
  today: Temporal.PlainDate,
): FieldError | undefined {
  const months = inForce(monthsBetweenGroups, today)?.value;
  if (months === undefined || groupSince === undefined) return undefined;
  const first = Temporal.PlainDate.from(groupSince).add({ months });
  if (Temporal.PlainDate.compare(today, first) >= 0) return undefined;
  return refusal(
    {
      da: `Du kan skifte gruppe igen fra ${showDay(first, 'da')}. Der skal gå ${months} måneder mellem to skift.`,
      en: `You can change group again from ${showDay(first, 'en')}. There must be ${months} months between two changes.`,
    },
    groupRules,
  );
}

/** What belongs to a doctor is asked for once there is one; before, nothing is missing. */
function ofDoctor(answers: So, context: CheckContext): Record<string, FieldError | undefined> {
  const { doctor } = answers;
  if (doctor === undefined) return { doctor: { message: problems.doctor } };
  return {
    doctor: sameDoctor(answers, context),
    closedReason: doctor.open === false ? closedError(answers, context) : undefined,
    homeVisits: isFar(answers, context) ? visitsError(answers) : undefined,
    reason: answers.reason === undefined ? { message: problems.reason } : undefined,
  };
}

function sameDoctor(answers: So, context: CheckContext): FieldError | undefined {
  const insurance = ownInsurance(answers, context);
  const keeps = insurance?.group === 1 && insurance.practice === answers.doctor?.id;
  return keeps && isForSelfOnly(answers) ? { message: problems['same-doctor'] } : undefined;
}

function closedError(answers: So, context: CheckContext): FieldError | undefined {
  if (answers.closedReason === undefined) return refusal(problems['closed-reason'], choiceRules);
  const message = contradiction(answers, answers.closedReason, context);
  return message && refusal(message, choiceRules);
}

function visitsError({ homeVisits }: So): FieldError | undefined {
  if (homeVisits === 'waived') return undefined;
  const code = homeVisits === undefined ? 'home-visits' : 'home-visits-kept';
  return refusal(problems[code], choiceRules);
}

/** What only the paragraph was read of is not the last word: the page leads to whoever has it. */
const refusal = ({ da, en }: Text, basis: LegalBasis): FieldError => ({
  basis,
  message:
    basis.certainty === 'verified'
      ? { da, en }
      : {
          da: `${da} Er du uenig, afgør kommunen det.`,
          en: `${en} If you disagree, the municipality decides.`,
        },
});
