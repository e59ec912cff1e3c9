import type { ReplyPoint } from '../../../domain/authority.ts';
import { showDay } from '../../../domain/dates.ts';
import type { Text } from '../../../domain/language.ts';
import type { Person } from '../../../domain/person.ts';
import { type AnswerTime, dayToAnswer } from '../../answer-time.ts';
import type { Letter, Submission } from '../../define.ts';
import { noContact, noPhone } from '../../reach.ts';
import { answerByLabel } from '../../waiting-letters.ts';
import type { Answers } from '../answers.ts';
import { daysToAnswer } from '../practice.ts';

export type Move = Submission<Answers>;

/**
 * How open a letter to somebody else may be. `closed` names no address, day of moving, mover or municipality: nothing
 * by which a protected person can be found. `held` waits for a caseworker: its day is known once it leaves.
 */
export interface Openness {
  readonly closed: boolean;
  readonly held: boolean;
}

type Fact = Letter['facts'][number];

/** The reference that the reader gives when they write or call. */
export const referenceFact = ({ reference }: Pick<Move, 'reference'>): Fact => ({
  label: { da: 'Sagsnummer', en: 'Reference' },
  value: { da: reference, en: reference },
});

/** By which day the reader should answer. */
export const answerFact = (move: Move, { held }: Openness): Fact => ({
  label: answerByLabel,
  value: answerBy(move, held),
});

/** How long the reader has, from when the letter can be there: the day is set out when it leaves. */
export const answerTime = ({ today }: Move): AnswerTime => ({
  days: daysToAnswer(today),
  unit: 'days',
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
 * which municipality it is, so it is answered at a place that is nobody's in particular.
 */
export function reply(
  { authority, reference, replyPoint }: Pick<Move, 'authority' | 'reference' | 'replyPoint'>,
  { closed }: Pick<Openness, 'closed'>,
): readonly Text[] {
  if (closed) return replyPoint === undefined ? [] : neutral(replyPoint, reference);
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

/** What a closed letter is answered with; it never leaves without. */
export const answerTo = (
  { replyPoint }: Pick<Move, 'replyPoint'>,
  { closed }: Pick<Openness, 'closed'>,
): Pick<Letter, 'answerTo'> => (closed && replyPoint !== undefined ? { answerTo: replyPoint } : {});

const neutral = ({ phone, postal }: ReplyPoint, reference: string): readonly Text[] => {
  const ways = [
    phone === undefined ? [] : [{ da: `ring på ${phone}`, en: `call ${phone}` }],
    postal === undefined ? [] : [{ da: `skriv til ${postal}`, en: `write to ${postal}` }],
  ].flat();
  const how = {
    da: ways.map(({ da }) => da).join(' eller '),
    en: ways.map(({ en }) => en).join(' or '),
  };
  return [
    {
      da: `Sådan svarer du: ${how.da}. Oplys nummer ${reference}. Så når dit svar frem til den, der har sagen.`,
      en: `This is how you answer: ${how.en}. Give the reference ${reference}. Then your answer reaches the person who has the case.`,
    },
  ];
};

const reachUs = (phone: string | undefined): Text =>
  phone === undefined
    ? noContact
    : {
        da: `Telefonen er ${phone}. Du finder adressen på borger.dk.`,
        en: `The phone number is ${phone}. You can find the address at borger.dk.`,
      };

/** The phone as the authority gave it; where it is not known, the way to it. */
export const callUs = (phone: string | undefined): Text =>
  phone === undefined
    ? noPhone
    : { da: `Du kan også ringe på ${phone}.`, en: `You can also call ${phone}.` };

/** Given names as a list in words. */
export const givenNames = (people: readonly Person[]): Text => {
  const names = people.map((person) => person.name.given);
  return {
    da: new Intl.ListFormat('da', { type: 'conjunction' }).format(names),
    en: new Intl.ListFormat('en', { type: 'conjunction' }).format(names),
  };
};

function answerBy(move: Move, held: boolean): Text {
  const time = answerTime(move);
  if (held)
    return {
      da: `${time.days} dage efter, at du fik brevet`,
      en: `${time.days} days after you got the letter`,
    };
  const day = dayToAnswer(time, move.today);
  return { da: showDay(day, 'da'), en: showDay(day, 'en') };
}
