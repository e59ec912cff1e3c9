import { showDay } from '../../../domain/dates.ts';
import type { NonEmpty, Text } from '../../../domain/language.ts';
import { fullName, type Person } from '../../../domain/person.ts';
import type { Letter } from '../../define.ts';
import { allMovers } from '../people.ts';
import {
  answerFact,
  answerTime,
  answerTo,
  moveFacts,
  referenceFact,
  reply,
  type Move,
  type Openness,
} from './common.ts';

/** To an adult who is registered at the new address: may they live with you? (logiværtserklæring) */
export function hostLetter(move: Move, host: Person, openness: Openness): Letter {
  return {
    title: openness.closed
      ? { da: 'Vi vil spørge dig om en flytning', en: 'We want to ask you about a move' }
      : { da: 'Flytter der nogen ind hos dig?', en: 'Is somebody moving in with you?' },
    facts: [
      referenceFact(move),
      ...(openness.closed ? [] : moveFacts(move)),
      answerFact(move, openness),
    ],
    paragraphs: [
      ...(openness.closed ? closedNews : news(move, host)),
      {
        da: 'Svar os på to ting. Bor du der stadig? Og må de, der flytter ind, bo der? Vi har skrevet til alle voksne i boligen. Det er nok, at en af jer svarer.',
        en: 'Answer two things. Do you still live there? And may those who move in live there? We have written to all adults in the home. It is enough that one of you answers.',
      },
      {
        da: 'Hører vi ikke fra dig i tide, må vi selv finde ud af, hvem der bor der. Så længe venter flytningen.',
        en: 'If we do not hear from you in time, we must find out ourselves who lives there. The move waits until then.',
      },
      ...reply(move, openness),
    ],
    answer: answerTime(move),
    ...answerTo(move, openness),
  };
}

function news(move: Move, host: Person): NonEmpty<Text> {
  const name = fullName(move.applicant.name);
  const others = allMovers(move).length - 1;
  const address = host.address?.text ?? move.answers.address.text;
  const day = {
    da: showDay(move.answers.moveDate, 'da'),
    en: showDay(move.answers.moveDate, 'en'),
  };
  return [
    {
      da: `${name} har meldt ${who(others).da} til ${address} ${day.da}. Du står selv på den adresse i CPR. Derfor spørger vi dig.`,
      en: `${name} has reported ${who(others).en} to ${address} on ${day.en}. You are registered at that address. So we ask you.`,
    },
  ];
}

function who(others: number): Text {
  if (others === 0) return { da: 'flytning', en: 'a move' };
  return { da: `flytning for ${others + 1} personer`, en: `a move of ${others + 1} people` };
}

const closedNews: NonEmpty<Text> = [
  {
    da: 'Vi har fået besked om en flytning, som kan angå din bolig. Vi skriver ikke mere om den i dette brev. En af os taler med dig, hvis du har brug for at vide mere.',
    en: 'We have been told about a move that may concern your home. We write no more about it in this letter. One of us will talk with you if you need to know more.',
  },
];
