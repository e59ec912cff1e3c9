import { showDay } from '../../domain/dates.ts';
import type { Text } from '../../domain/language.ts';
import { found } from '../../domain/result.ts';
import type { CheckContext, KnownFact } from '../define.ts';
import { limitsOf } from './distance.ts';
import { choiceRules } from './law.ts';

/** The applicant's own group now, and since when where the register says so. */
export function groupFacts({ health }: CheckContext): readonly KnownFact[] {
  const insurance = health && found(health.insurance);
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
export function practiceFacts(context: CheckContext): readonly KnownFact[] {
  const { health, applicant } = context;
  const doctor = health && found(health.doctor);
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
            label: { da: 'Grænsen, der hvor du bor', en: 'The limit where you live' },
            value: { da: `${limit} km`, en: `${limit} km` },
            source: 'law',
            basis: choiceRules,
          } as const,
        ]),
  ];
}

const sinceWords = (group: 1 | 2, since: string | undefined): Text =>
  since === undefined
    ? { da: `Gruppe ${group}`, en: `Group ${group}` }
    : {
        da: `Gruppe ${group} siden ${showDay(since, 'da')}`,
        en: `Group ${group} since ${showDay(since, 'en')}`,
      };
