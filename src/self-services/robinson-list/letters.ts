import { showArrival } from '../../domain/dates.ts';
import type { Text } from '../../domain/language.ts';
import { ageOn, type Person } from '../../domain/person.ts';
import type { Letter, Notice, Submission } from '../define.ts';
import { ownChoiceAge } from '../people.ts';
import type { Answers } from './answers.ts';
import { next, whenItShows } from './next.ts';

type Wish = Submission<Answers>;

/** A receipt to whoever sent it, and word to each child that is old enough to read its own post. */
export const notices = (wish: Wish): readonly Notice[] => [
  { kind: 'receipt', to: wish.applicant, letter: receipt(wish), held: false },
  ...wish.principals
    .filter(({ cpr, birthDate }) => cpr !== wish.applicant.cpr && isOldEnough(birthDate, wish))
    .map(
      (child): Notice => ({ kind: 'filed-for-you', to: child, letter: toChild(wish), held: false }),
    ),
];

const isOldEnough = (birthDate: Person['birthDate'], { today }: Wish): boolean =>
  ageOn(birthDate, today) >= ownChoiceAge;

function receipt(wish: Wish): Letter {
  return {
    title: {
      da: 'Vi har fået dit ønske om Robinsonlisten',
      en: 'We have received your wish about the Robinson list',
    },
    facts: facts(wish),
    paragraphs: [
      {
        da: 'Tak. Nu er det os, der skal gøre noget. Du skal ikke sende mere.',
        en: 'Thank you. Now it is our turn. You need not send more.',
      },
      ...next(wish.answers, wish.today),
      ...ending(wish),
    ],
  };
}

function toChild(wish: Wish): Letter {
  const { answers, today } = wish;
  return {
    title: { da: 'Om dig og Robinsonlisten', en: 'About you and the Robinson list' },
    facts: facts(wish),
    paragraphs: [
      answers.wish === 'join'
        ? {
            da: 'En af dine forældre har meldt dig til Robinsonlisten. Så må firmaer ikke sende dig reklamer med dit navn på.',
            en: 'One of your parents has put you on the Robinson list. Then businesses may not send you advertising by name.',
          }
        : {
            da: 'En af dine forældre har meldt dig fra Robinsonlisten. Så må firmaer igen sende dig reklamer med dit navn på.',
            en: 'One of your parents has taken you off the Robinson list. Then businesses may again send you advertising by name.',
          },
      whenItShows(today),
      {
        da: 'Er du ikke enig, så ring eller skriv til os.',
        en: 'If you do not agree, call or write to us.',
      },
      ...ending(wish),
    ],
  };
}

const facts = ({ reference, arrivedAt }: Wish): Letter['facts'] => [
  {
    label: { da: 'Sagsnummer', en: 'Reference' },
    value: { da: reference, en: reference },
  },
  {
    label: { da: 'Modtaget', en: 'Received' },
    value: { da: showArrival(arrivedAt, 'da'), en: showArrival(arrivedAt, 'en') },
  },
];

function ending({ authority: { name, phone } }: Wish): readonly Text[] {
  return [
    phone === undefined
      ? {
          da: 'Gem nummeret. Du finder vores telefonnummer på borger.dk.',
          en: 'Keep the reference. You find our phone number at borger.dk.',
        }
      : {
          da: `Gem nummeret. Du kan ringe til os på ${phone}.`,
          en: `Keep the reference. You can call us on ${phone}.`,
        },
    { da: `Venlig hilsen ${name.da}`, en: `Kind regards, ${name.en}` },
  ];
}
