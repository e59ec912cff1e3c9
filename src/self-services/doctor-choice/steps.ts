import type { NonEmpty } from '../../domain/language.ts';
import { found } from '../../domain/result.ts';
import type { CheckContext, Known, Step } from '../define.ts';
import { ownChoiceAge, selfAndOwnChildren } from '../people.ts';
import type { Answers } from './answers.ts';
import { doctorNow, groupNow } from './beside.ts';
import { contradiction, openFacts } from './closed-list.ts';
import { isFar, limitsOf } from './distance.ts';
import { distanceFacts, groupFacts, practiceFacts } from './facts.ts';
import { isForChild, knownGroup, mayBeFifteen } from './whom.ts';
import { words } from './words.ts';

type So = Partial<Answers>;

/** Whoever lives with no child of their own is not asked whom it is for. */
function onlySelf(context: CheckContext): Known | undefined {
  const isAlone = found(context.household) && among(context).length === 1;
  return isAlone ? { value: ['self'], source: 'person-register' } : undefined;
}

const among = selfAndOwnChildren(ownChoiceAge);
/** Whoever is in group 2 has no doctor to leave: they change group. */
const mayHaveDoctor = (answers: So, context: CheckContext): boolean =>
  knownGroup(answers, context) !== 2;

const stands =
  (reason: NonNullable<Answers['closedReason']>) =>
  (answers: So, context: CheckContext): boolean =>
    contradiction(answers, reason, context) === undefined;

const hasDoctor = ({ group }: So): boolean => group === '1';

/** The pages of the form. Group 2 has no doctor to choose; a closed list and a long way are asked about where they are so. */
export const steps: NonEmpty<Step<keyof Answers>> = [
  {
    id: 'who',
    title: words.people.title,
    intro: words.people.intro,
    fields: [
      {
        key: 'people',
        kind: 'household',
        who: among,
        label: words.people.label,
        hint: words.people.hint,
        known: onlySelf,
      },
    ],
  },
  {
    id: 'group',
    title: words.group.title,
    intro: words.group.intro,
    facts: groupFacts,
    fields: [
      {
        key: 'group',
        kind: 'choice',
        label: words.group.label,
        beside: groupNow,
        options: [
          { value: '1', label: words.group.one, hint: words.group.oneHint },
          { value: '2', label: words.group.two, hint: words.group.twoHint },
        ],
      },
    ],
  },
  {
    id: 'doctor',
    title: words.practice.title,
    intro: words.practice.intro,
    paperIntro: words.practice.paperIntro,
    facts: practiceFacts,
    when: hasDoctor,
    fields: [
      {
        key: 'doctor',
        kind: 'practice',
        label: words.practice.label,
        beside: doctorNow,
        hint: words.practice.hint,
        paperHint: false,
        limit: (context) => limitsOf(context).far,
      },
    ],
  },
  {
    id: 'closed-list',
    title: words.closed.title,
    intro: words.closed.intro,
    paperIntro: words.closed.paperIntro,
    facts: openFacts,
    when: (answers: So) => hasDoctor(answers) && answers.doctor?.open === false,
    fields: [
      {
        key: 'closedReason',
        kind: 'choice',
        label: words.closed.label,
        options: [
          {
            value: 'household',
            label: words.closed.household,
            hint: words.closed.householdHint,
            when: stands('household'),
          },
          {
            value: 'turning-15',
            label: words.closed.turning,
            hint: words.closed.turningHint,
            when: stands('turning-15'),
          },
          {
            value: 'back-from-group-2',
            label: words.closed.back,
            when: stands('back-from-group-2'),
          },
          { value: 'few-open', label: words.closed.few, when: stands('few-open') },
          {
            value: 'far-and-accepted',
            label: words.closed.far,
            hint: words.closed.farHint,
            when: stands('far-and-accepted'),
          },
        ],
      },
    ],
  },
  {
    id: 'distance',
    title: words.distance.title,
    intro: words.distance.intro,
    introFor: (answers: So) =>
      isForChild(answers) ? words.distance.introForChild : words.distance.intro,
    facts: distanceFacts,
    when: (answers: So, context) => hasDoctor(answers) && isFar(answers, context),
    fields: [
      {
        key: 'homeVisits',
        kind: 'choice',
        label: words.distance.label,
        options: [
          { value: 'waived', label: words.distance.waived },
          { value: 'kept', label: words.distance.kept },
        ],
      },
    ],
  },
  {
    id: 'reason',
    title: words.reason.title,
    intro: words.reason.intro,
    paperIntro: words.reason.paperIntro,
    when: hasDoctor,
    fields: [
      {
        key: 'reason',
        kind: 'choice',
        label: words.reason.label,
        options: [
          { value: 'moved', label: words.reason.moved },
          { value: 'doctor-closed', label: words.reason.closed, when: mayHaveDoctor },
          { value: 'turned-15', label: words.reason.turned, when: mayBeFifteen },
          {
            value: 'practice-changed',
            label: words.reason.changed,
            hint: words.reason.changedHint,
            when: mayHaveDoctor,
          },
          {
            value: 'group',
            label: words.reason.group,
            when: (answers: So, context) => knownGroup(answers, context) !== 1,
          },
          {
            value: 'wish',
            label: words.reason.wish,
            hint: words.reason.wishHint,
            when: mayHaveDoctor,
          },
        ],
      },
    ],
  },
];
