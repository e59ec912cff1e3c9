import { showDay } from '../../../domain/dates.ts';
import type { Text } from '../../../domain/language.ts';
import { fullName } from '../../../domain/person.ts';
import type { Letter } from '../../define.ts';
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

/** To somebody of 15 or over whom another has reported as moving along, so that nobody is moved without knowing. */
export function movedAlongLetter(move: Move, openness: Openness): Letter {
  return {
    title: { da: 'Du er meldt flyttet', en: 'You have been reported as moving' },
    facts: [
      referenceFact(move),
      ...(openness.closed ? [] : moveFacts(move)),
      answerFact(move, openness),
    ],
    paragraphs: [
      openness.closed ? closedNews : news(move),
      {
        da: 'Er det rigtigt, skal du ikke gøre noget. Så står du snart med den nye adresse i CPR.',
        en: 'If that is right, you need do nothing. Your new address will soon be in the CPR register.',
      },
      {
        da: 'Er det forkert, så sig det til os. Hører vi ikke fra dig i tide, går vi ud fra, at det er rigtigt.',
        en: 'If it is wrong, tell us. If we do not hear from you in time, we take it to be right.',
      },
      ...reply(move, openness),
    ],
    answer: answerTime(move),
    ...answerTo(move, openness),
  };
}

function news({ applicant, answers }: Move): Text {
  const name = fullName(applicant.name);
  return {
    da: `${name} har meldt, at I flytter sammen ${showDay(answers.moveDate, 'da')}. Du har pligt til at melde, når du flytter. Nu er det gjort for dig (CPR-loven § 12).`,
    en: `${name} has reported that you move together on ${showDay(answers.moveDate, 'en')}. You have a duty to report when you move. Now it has been done for you (the Civil Registration System Act, CPR-loven, section 12).`,
  };
}

const closedNews: Text = {
  da: 'En, du bor sammen med, har meldt, at I flytter. Du har pligt til at melde, når du flytter. Nu er det gjort for dig (CPR-loven § 12). Vi skriver ikke adressen i dette brev.',
  en: 'Somebody you live with has reported that you move. You have a duty to report when you move. Now it has been done for you (the Civil Registration System Act, CPR-loven, section 12). We do not write the address in this letter.',
};
