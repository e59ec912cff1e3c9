import { showDay } from '../../../domain/dates.ts';
import { addWorkingDays } from '../../../domain/holidays.ts';
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

/**
 * How to answer and who sends it. Nobody knows here whether the letter comes on paper. A closed letter does not say
 * which municipality it is, so it can only be answered where it was received.
 */
export function reply({ authority, reference }: Move, { closed }: Openness): readonly Text[] {
  if (closed)
    return [
      {
        da: 'Svar på dette brev i Digital Post. Svaret når frem til den, der har sagen.',
        en: 'Answer this letter in Digital Post. Your answer reaches the person who has the case.',
      },
    ];
  const { name } = authority;
  const reach = reachUs(authority.phone);
  return [
    {
      da: `Ring eller skriv til ${name.da}. ${reach.da} Oplys nummer ${reference}.`,
      en: `Call or write to ${name.en}. ${reach.en} Give the reference ${reference}.`,
    },
    {
      da: `Venlig hilsen ${name.da}`,
      en: `Kind regards, ${name.en}`,
    },
  ];
}

const reachUs = (phone: string | undefined): Text =>
  phone === undefined
    ? {
        da: 'Du finder telefonnummer og adresse på borger.dk.',
        en: 'You find phone number and address at borger.dk.',
      }
    : {
        da: `Telefonen er ${phone}. Du finder adressen på borger.dk.`,
        en: `The phone number is ${phone}. You find the address at borger.dk.`,
      };

/** The phone as the authority gave it; where it is not known, the way to it. */
export const callUs = (phone: string | undefined): Text =>
  phone === undefined
    ? {
        da: 'Du finder vores telefonnummer på borger.dk.',
        en: 'You find our phone number at borger.dk.',
      }
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
  // A last day that is a Sunday or a holiday moves to the next working day.
  const day = addWorkingDays(today.add({ days: days - 1 }), 1);
  return { da: showDay(day, 'da'), en: showDay(day, 'en') };
}
