import type { NonEmpty } from '../../domain/language.ts';
import { found } from '../../domain/result.ts';
import type { CheckContext, Known, Step } from '../define.ts';
import { ownChoiceAge, selfAndOwnChildren } from '../people.ts';
import type { Answers } from './answers.ts';
import { isFar } from './distance.ts';
import { groupFacts, practiceFacts } from './facts.ts';
import { words } from './words.ts';

type So = Partial<Answers>;

/** Whoever lives with no child of their own is not asked whom it is for. */
function onlySelf(context: CheckContext): Known | undefined {
  const isAlone = found(context.household) && among(context).length === 1;
  return isAlone ? { value: ['self'], source: 'person-register' } : undefined;
}

const among = selfAndOwnChildren(ownChoiceAge);
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
        hint: words.practice.hint,
        paperHint: false,
      },
    ],
  },
  {
    id: 'closed-list',
    title: words.closed.title,
    intro: words.closed.intro,
    paperIntro: words.closed.paperIntro,
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
          },
          { value: 'turning-15', label: words.closed.turning, hint: words.closed.turningHint },
          { value: 'back-from-group-2', label: words.closed.back },
          { value: 'few-open', label: words.closed.few },
          { value: 'far-and-accepted', label: words.closed.far, hint: words.closed.farHint },
        ],
      },
    ],
  },
  {
    id: 'distance',
    title: words.distance.title,
    intro: words.distance.intro,
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
          { value: 'doctor-closed', label: words.reason.closed },
          { value: 'turned-15', label: words.reason.turned },
          {
            value: 'practice-changed',
            label: words.reason.changed,
            hint: words.reason.changedHint,
          },
          { value: 'wish', label: words.reason.wish, hint: words.reason.wishHint },
        ],
      },
    ],
  },
];
