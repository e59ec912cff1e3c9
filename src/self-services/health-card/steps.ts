import { showDay } from '../../domain/dates.ts';
import { inForce } from '../../domain/dated.ts';
import type { NonEmpty, Text } from '../../domain/language.ts';
import { ageOn } from '../../domain/person.ts';
import { found } from '../../domain/result.ts';
import type { CheckContext, Known, KnownFact, Option, Step } from '../define.ts';
import { ownChoiceAge, selfAndOwnChildren } from '../people.ts';
import { type Answers, reasons } from './answers.ts';
import { cardDayNow, cardNow } from './beside.ts';
import { asksCardDay, holderOf, sentOn } from './card.ts';
import { cardYears } from './limits.ts';
import { reasonWords, words } from './words.ts';

type So = Partial<Answers>;

const among = selfAndOwnChildren(ownChoiceAge);

/** Whoever lives with no child of their own is not asked whom it is for. */
function onlySelf(context: CheckContext): Known | undefined {
  const isAlone = found(context.household) && among(context).length === 1;
  return isAlone ? { value: 'self', source: 'person-register' } : undefined;
}

/** When the applicant's own newest card was sent; of a child's nobody was asked. */
function cardFacts(context: CheckContext, answers: So): readonly KnownFact[] {
  const day = sentOn(answers, context);
  if (day === undefined) return [];
  return [
    {
      label: { da: 'Dit eget kort blev sendt', en: 'Your own card was sent' },
      value: { da: showDay(day, 'da'), en: showDay(day, 'en') },
      source: 'health-insurance',
    },
  ];
}

const optionOf = (value: Answers['reason']): Option => ({
  value,
  ...reasonWords[value],
  ...(value === 'turned-15' && { when: mayBeFifteen }),
});

/** Whether the holder is 15, as far as anybody knows. */
function mayBeFifteen(answers: So, context: CheckContext): boolean {
  const holder = holderOf(answers, context);
  return holder === undefined || ageOn(holder.birthDate, context.today) === ownChoiceAge;
}

/** After how many years a crack is free; nothing is promised of another damage. */
function cardIntro({ reason }: So, { today }: CheckContext): Text {
  const years = inForce(cardYears, today)?.value;
  return reason === 'cracked' && years !== undefined
    ? words.card.introCracked(years)
    : words.card.intro;
}

const [firstReason, ...otherReasons] = reasons;

/** The pages of the form. The days that a fee depends on are asked only where it does. */
export const steps: NonEmpty<Step<keyof Answers>> = [
  {
    id: 'who',
    title: words.whom.title,
    intro: words.whom.intro,
    fields: [{ key: 'whom', kind: 'person', who: among, label: words.whom.label, known: onlySelf }],
  },
  {
    id: 'reason',
    title: words.reason.title,
    intro: words.reason.intro,
    paperIntro: words.reason.paperIntro,
    facts: cardFacts,
    fields: [
      {
        key: 'reason',
        kind: 'choice',
        label: words.reason.label,
        beside: cardNow,
        options: [optionOf(firstReason), ...otherReasons.map(optionOf)],
      },
    ],
  },
  {
    id: 'card',
    title: words.card.title,
    intro: words.card.intro,
    introFor: cardIntro,
    when: (answers: So, context) => asksCardDay(answers, context),
    fields: [
      {
        key: 'cardFrom',
        kind: 'date',
        label: words.card.label,
        hint: words.card.hint,
        beside: cardDayNow,
      },
    ],
  },
  {
    id: 'wedding',
    title: words.wedding.title,
    intro: words.wedding.intro,
    when: ({ reason }: So) => reason === 'name-marriage',
    fields: [
      {
        key: 'weddingDate',
        kind: 'date',
        label: words.wedding.label,
        hint: words.wedding.hint,
      },
    ],
  },
];
