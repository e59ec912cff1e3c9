import { inForce } from '../../domain/dated.ts';
import type { Text } from '../../domain/language.ts';
import { ageOn, type Person } from '../../domain/person.ts';
import { found } from '../../domain/result.ts';
import type { CheckContext, KnownFact } from '../define.ts';
import { hasJustComeOfChoice, ownChoiceAge } from '../people.ts';
import type { Answers } from './answers.ts';
import { isNear, limitsOf, toOneDecimal } from './distance.ts';
import { openPracticesNeeded } from './limits.ts';
import { chosenPeople } from './whom.ts';

type So = Partial<Answers>;
type Reason = NonNullable<Answers['closedReason']>;
type Contradicts = (answers: So, context: CheckContext) => Text | undefined;

/** What the registers know for certain against a reason for a closed list; undefined where they cannot say. */
export const contradiction = (answers: So, reason: Reason, context: CheckContext) =>
  contradictions[reason](answers, context);

/** How many open practices there are within the limit, where limit and practices are known. */
export function openFacts(context: CheckContext): readonly KnownFact[] {
  const { near, far } = limitsOf(context);
  const open = context.health && found(context.health.openNearby);
  const within = openWithin(near === far ? near : undefined, context);
  if (within === undefined || open === undefined) return [];
  // Only the nearest were looked at: where all of those are within, there may be more.
  const isAll = within === 0 || within < open.length;
  return [
    {
      label: {
        da: `Åbne læger højst ${near} km fra dit hjem`,
        en: `Open doctors no more than ${near} km from your home`,
      },
      value: isAll
        ? { da: `${within}`, en: `${within}` }
        : { da: `mindst ${within}`, en: `at least ${within}` },
      source: 'practices',
    },
  ];
}

const contradictions: Record<Reason, Contradicts> = {
  // Who has which doctor, and who shares a home, is not known for certain here.
  household: () => undefined,
  'turning-15': nobodyTurns,
  'back-from-group-2': neverLeft,
  'few-open': enoughAreOpen,
  'far-and-accepted': (answers, context) => (isNear(answers, context) ? texts.near : undefined),
};

/** Somebody turns 15: is 14, or turned 15 so lately that the choice is still their first. */
function nobodyTurns(answers: So, context: CheckContext): Text | undefined {
  const turns = chosenPeople(answers, context)?.some((person) => turnsNow(person, context.today));
  return turns === false ? texts.turning : undefined;
}

const turnsNow = (person: Person, today: Temporal.PlainDate): boolean =>
  ageOn(person.birthDate, today) === ownChoiceAge - 1 || hasJustComeOfChoice(person, today);

function neverLeft({ people, doctor }: So, { health }: CheckContext): Text | undefined {
  const insurance = health && found(health.insurance);
  if (people?.length !== 1 || people[0] !== 'self' || insurance === undefined) return undefined;
  if (insurance.group === 1) return texts.inGroup1;
  const hadAnother =
    insurance.practice !== undefined &&
    doctor !== undefined &&
    doctor.id !== 'unknown' &&
    doctor.id !== insurance.practice;
  return hadAnother ? texts.otherDoctor : undefined;
}

function enoughAreOpen(_: So, context: CheckContext): Text | undefined {
  const { near } = limitsOf(context);
  const needed = inForce(openPracticesNeeded, context.today)?.value;
  const within = openWithin(near, context);
  if (within === undefined || needed === undefined || within < needed) return undefined;
  return {
    da: `Der er mindst ${needed} åbne læger højst ${near} km fra dit hjem. Vælg en af dem, eller giv en anden grund.`,
    en: `There are at least ${needed} open doctors no more than ${near} km from your home. Choose one of them, or give another reason.`,
  };
}

/** Open practices that are no farther away than that; undefined where nobody counted. */
function openWithin(kilometres: number | undefined, { health }: CheckContext): number | undefined {
  const open = health && found(health.openNearby);
  if (kilometres === undefined || open === undefined) return undefined;
  return open.filter((away) => toOneDecimal(away) <= kilometres).length;
}

const texts = {
  turning: {
    da: `Den grund gælder kun, når man er ved at fylde ${ownChoiceAge} år eller lige er det. Giv en anden grund, eller vælg en anden læge.`,
    en: `That reason is only for those who are about to turn ${ownChoiceAge} or just did. Give another reason, or choose another doctor.`,
  },
  inGroup1: {
    da: 'Du er i gruppe 1 nu. Så kommer du ikke tilbage fra gruppe 2. Giv en anden grund, eller vælg en anden læge.',
    en: 'You are in group 1 now, so you do not come back from group 2. Give another reason, or choose another doctor.',
  },
  otherDoctor: {
    da: 'Du havde en anden læge sidst. Vælg den læge, eller giv en anden grund.',
    en: 'You had another doctor last. Choose that doctor, or give another reason.',
  },
  near: {
    da: 'Lægen er ikke længere væk end din grænse. Giv en anden grund, eller vælg en anden læge.',
    en: 'The doctor is not farther away than your limit. Give another reason, or choose another doctor.',
  },
} as const;
