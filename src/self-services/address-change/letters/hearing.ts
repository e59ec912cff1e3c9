import { showDay } from '../../../domain/dates.ts';
import type { Text } from '../../../domain/language.ts';
import type { Person } from '../../../domain/person.ts';
import type { Letter } from '../../define.ts';
import {
  answerFact,
  answerTime,
  answerTo,
  givenNames,
  moveFacts,
  referenceFact,
  reply,
  type Move,
  type Openness,
} from './common.ts';

/** To a parent with custody who does not move along: what do you say? (forvaltningsloven § 19) */
export function hearingLetter(move: Move, children: readonly Person[], openness: Openness): Letter {
  return {
    title: { da: 'Dit barn er meldt flyttet', en: 'Your child has been reported as moving' },
    facts: [
      referenceFact(move),
      { label: { da: 'Det gælder', en: 'It is about' }, value: givenNames(children) },
      ...(openness.closed ? [] : moveFacts(move)),
      answerFact(move, openness),
    ],
    paragraphs: [
      openness.closed ? closedNews(children) : news(move, children),
      {
        da: 'Du har del i forældremyndigheden. Derfor spørger vi dig, før vi gør noget ved sagen (forvaltningsloven § 19).',
        en: 'You share custody of your child. So we ask you before we do anything in the case (the Public Administration Act, forvaltningsloven, section 19).',
      },
      {
        da: 'Skriv til os, hvad du mener. Er du enig, kan du nøjes med at skrive ja.',
        en: 'Write to us what you think. If you agree, you can simply write yes.',
      },
      {
        da: 'Hører vi ikke fra dig i tide, går vi videre med det, vi ved. Vi ser på, hvor barnet bor i det daglige. Er I uenige om, hvor barnet skal bo, kan du gå til Familieretshuset.',
        en: 'If we do not hear from you in time, we go on with what we know. We look at where the child lives from day to day. If you disagree on where the child is to live, you can go to Familieretshuset (the Agency of Family Law).',
      },
      ...reply(move, openness),
    ],
    answer: answerTime(move),
    ...answerTo(move, openness),
  };
}

function news({ answers }: Move, children: readonly Person[]): Text {
  const names = givenNames(children);
  return {
    da: `Vi har fået at vide, at ${names.da} flytter til ${answers.address.text}. Det sker ${showDay(answers.moveDate, 'da')}.`,
    en: `We have been told that ${names.en} will move to ${answers.address.text}. The day is ${showDay(answers.moveDate, 'en')}.`,
  };
}

function closedNews(children: readonly Person[]): Text {
  const names = givenNames(children);
  return {
    da: `Vi har fået at vide, at ${names.da} flytter. Vi skriver ikke adressen i dette brev.`,
    en: `We have been told that ${names.en} will move. We do not write the address in this letter.`,
  };
}
