import type { Text } from '../domain/language.ts';
import { passingOn } from '../eligibility/acts.ts';
import { cite } from '../eligibility/cite.ts';
import type { Letter, LetterAuthority } from './letter.ts';
import { linesOf } from './lines.ts';
import { type AboutCase, caseFacts, reachFacts } from './waiting-letters.ts';

/** A case that goes to another authority: `authority` writes, `to` has it from now on. */
export interface MovedCase extends AboutCase {
  readonly to: LetterAuthority;
  readonly why: Text;
}

/** That another authority has the case now, under the same number, and whom to ask (forvaltningsloven § 7, stk. 2). */
export const transferLetter = (moved: MovedCase): Letter => ({
  ...movedLetter(moved),
  paragraphs: [
    ...beginning(moved),
    {
      da: 'Sagen har det samme nummer. Den dag, den kom til os, tæller stadig. Du skal ikke gøre noget.',
      en: 'The case has the same reference. The day it came to us still counts. You need do nothing.',
    },
    ...ending(moved),
  ],
});

/** The same to an authority whose cases are not kept here: what becomes of it is to be asked there. */
export const handOverLetter = (moved: MovedCase): Letter => ({
  ...movedLetter(moved),
  paragraphs: [
    ...beginning(moved),
    {
      da: 'Vi har sendt det, du skrev til os, og den dag, det kom. Du skal ikke sende det igen. Vi gør ikke mere ved sagen her.',
      en: 'We have sent what you wrote to us, and the day it came. You need not send it again. We do no more about the case here.',
    },
    ...ending(moved),
  ],
});

const movedLetter = (moved: MovedCase) => ({
  title: {
    da: `Din sag er sendt til ${moved.to.name.da}`,
    en: `Your case has been sent to ${moved.to.name.en}`,
  },
  facts: [...caseFacts(moved), ...reachFacts(moved.to)],
});

const beginning = ({ to, why }: MovedCase): readonly [Text, ...Text[]] => [
  {
    da: `Det er ikke os, der skal behandle din sag. Derfor har vi sendt den til ${to.name.da}. Det skal vi efter ${cite(passingOn).da}.`,
    en: `It is not for us to deal with your case. So we have sent it to ${to.name.en}. We have to under ${cite(passingOn).en}.`,
  },
  ...linesOf(why),
];

const ending = ({ to, authority }: MovedCase): readonly [Text, Text] => [
  to.phone === undefined
    ? {
        da: `Vil du spørge om noget, så kontakt ${to.name.da}. Du finder telefonnummeret på borger.dk.`,
        en: `If you want to ask about something, contact ${to.name.en}. You can find the phone number at borger.dk.`,
      }
    : {
        da: `Vil du spørge om noget, så ring til ${to.name.da} på ${to.phone}.`,
        en: `If you want to ask about something, call ${to.name.en} on ${to.phone}.`,
      },
  { da: `Venlig hilsen ${authority.name.da}`, en: `Kind regards, ${authority.name.en}` },
];
