import { showDay } from '../../domain/dates.ts';
import type { Text } from '../../domain/language.ts';
import { found } from '../../domain/result.ts';
import type { CheckContext, KnownFact } from '../define.ts';
import type { Answers } from './answers.ts';
import { limitsOf } from './distance.ts';
import { choiceRules } from './law.ts';
import { isForChild, ownInsurance } from './whom.ts';

type So = Partial<Answers>;

/** The applicant's own group now, and since when where the register says so. */
export function groupFacts(context: CheckContext, answers: So): readonly KnownFact[] {
  const insurance = ownInsurance(answers, context);
  if (insurance === undefined) return [];
  const { group, groupSince } = insurance;
  return [
    {
      label: { da: 'Din egen gruppe nu', en: 'Your own group now' },
      value: sinceWords(group, groupSince),
      source: 'health-insurance',
    },
  ];
}

/** The applicant's own doctor now, or the last one, and how far away a new one may be. */
export function practiceFacts(context: CheckContext, answers: So): readonly KnownFact[] {
  const { health, applicant } = context;
  const isChilds = isForChild(answers);
  const doctor = health && !isChilds ? found(health.doctor) : undefined;
  const { far: limit } = limitsOf(context);
  const hasLeft = health && found(health.insurance)?.group === 2;
  return [
    ...(doctor === undefined
      ? []
      : [
          {
            label: hasLeft
              ? { da: 'Din sidste læge', en: 'Your last doctor' }
              : { da: 'Din egen læge nu', en: 'Your own doctor now' },
            value: { da: doctor, en: doctor },
            source: 'health-insurance',
          } as const,
        ]),
    ...(applicant === undefined || applicant.municipality === '' || limit === undefined
      ? []
      : [
          {
            label: isChilds
              ? { da: 'Grænsen, der hvor barnet bor', en: 'The limit where the child lives' }
              : { da: 'Grænsen, der hvor du bor', en: 'The limit where you live' },
            value: { da: `${limit} km`, en: `${limit} km` },
            source: 'law',
            basis: choiceRules,
          } as const,
        ]),
  ];
}

/** How far it is to the doctor, and how far it may be. */
export function distanceFacts(context: CheckContext, answers: So): readonly KnownFact[] {
  const { doctor } = answers;
  const { far } = limitsOf(context);
  if (doctor?.kilometres === undefined || far === undefined) return [];
  return [
    {
      label: { da: 'Afstand til lægen', en: 'Distance to the doctor' },
      value: kilometres(doctor.kilometres),
      source: 'practices',
    },
    {
      label: isForChild(answers)
        ? { da: 'Barnets grænse', en: "The child's limit" }
        : { da: 'Din grænse', en: 'Your limit' },
      value: kilometres(far),
      source: 'law',
      basis: choiceRules,
    },
  ];
}

const kilometres = (number: number): Text => ({
  da: `${number.toLocaleString('da-DK')} km`,
  en: `${number.toLocaleString('en-GB')} km`,
});

const sinceWords = (group: 1 | 2, since: string | undefined): Text =>
  since === undefined
    ? { da: `Gruppe ${group}`, en: `Group ${group}` }
    : {
        da: `Gruppe ${group} siden ${showDay(since, 'da')}`,
        en: `Group ${group} since ${showDay(since, 'en')}`,
      };
