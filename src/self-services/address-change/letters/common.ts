import { showDay } from '../../../domain/dates.ts';
import type { Text } from '../../../domain/language.ts';
import type { Person } from '../../../domain/person.ts';
import type { Letter, Submission } from '../../define.ts';
import type { Answers } from '../answers.ts';
import { daysToAnswer } from '../practice.ts';

export type Move = Submission<Answers>;

/**
 * How open a letter to somebody else may be. `closed` names no address, day of moving, mover or municipality: nothing
 * by which a protected person can be found. `held` waits for a caseworker, so its days count from when it comes.
 */
export interface Openness {
  readonly closed: boolean;
  readonly held: boolean;
}

type Fact = Letter['facts'][number];

/** The reference that the reader gives when they write or call. */
export const referenceFact = ({ reference }: Move): Fact => ({
  label: { da: 'Sagsnummer', en: 'Reference' },
  value: { da: reference, en: reference },
});

/** By which day the reader should answer. */
export const answerFact = (move: Move, { held }: Openness): Fact => ({
  label: { da: 'Svar senest', en: 'Answer by' },
  value: answerBy(move, held),
});

/** The new address and the day, for letters that may say them. */
export const moveFacts = ({ answers }: Move): readonly Fact[] => [
  {
    label: { da: 'Ny adresse', en: 'New address' },
    value: { da: answers.address.text, en: answers.address.text },
  },
  {
    label: { da: 'Flytter', en: 'Moves on' },
    value: { da: showDay(answers.moveDate, 'da'), en: showDay(answers.moveDate, 'en') },
  },
];

/** How to answer and who sends it. A closed letter does not say which municipality it is. */
export function reply({ authority, reference }: Move, { closed }: Openness): readonly Text[] {
  if (closed)
    return [
      {
        da: `Svar på dette brev, og skriv nummer ${reference}. Du kan også få hjælp på borger.dk.`,
        en: `Answer this letter and write the reference ${reference}. You can also get help at borger.dk.`,
      },
    ];
  return [
    {
      da: `Svar på dette brev, og skriv nummer ${reference}. ${callUs(authority.phone).da}`,
      en: `Answer this letter and write the reference ${reference}. ${callUs(authority.phone).en}`,
    },
    {
      da: `Venlig hilsen ${authority.name.da}`,
      en: `Kind regards, ${authority.name.en}`,
    },
  ];
}

/** The phone as the authority gave it; where it is not known, the way to it. */
export const callUs = (phone: string | undefined): Text =>
  phone === undefined
    ? { da: 'Du finder vores telefon på borger.dk.', en: 'You find our phone number at borger.dk.' }
    : { da: `Du kan også ringe på ${phone}.`, en: `You can also call ${phone}.` };

/** Given names as a list in words. */
export const givenNames = (people: readonly Person[]): Text => {
  const names = people.map((person) => person.name.given);
  return {
    da: new Intl.ListFormat('da', { type: 'conjunction' }).format(names),
    en: new Intl.ListFormat('en', { type: 'conjunction' }).format(names),
  };
};

function answerBy({ today }: Move, held: boolean): Text {
  const days = daysToAnswer(today);
  if (held)
    return {
      da: `${days} dage efter, at du fik brevet`,
      en: `${days} days after you got the letter`,
    };
  const day = today.add({ days });
  return { da: showDay(day, 'da'), en: showDay(day, 'en') };
}
