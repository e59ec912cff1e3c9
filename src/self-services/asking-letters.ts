import type { IsoDate } from '../domain/dated.ts';
import type { Text } from '../domain/language.ts';
import { partyHearing } from '../eligibility/acts.ts';
import { cite } from '../eligibility/cite.ts';
import type { AnswerTime } from './answer-time.ts';
import type { CoverSheet, Letter } from './letter.ts';
import { linesOf } from './lines.ts';
import { closing } from './plain-letters.ts';
import {
  type AboutCase,
  answerByLabel,
  caseFacts,
  dayFact,
  reachFacts,
} from './waiting-letters.ts';

/** A case in which the citizen is asked something. */
export interface AskedCase extends AboutCase {
  readonly what: Text;
  readonly answerBy: IsoDate;
  readonly time: AnswerTime;
  /** Where the citizen answers online, once logged in. */
  readonly online?: string;
}

/** What is missing, by when and how to answer, and what happens if nobody does. */
export const requestLetter = (asked: AskedCase): Letter => ({
  title: { da: 'Vi mangler noget fra dig', en: 'We need something from you' },
  facts: factsOf(asked),
  paragraphs: [
    {
      da: 'Vi kan ikke gøre din sag færdig endnu. Vi mangler dette:',
      en: 'We cannot finish your case yet. We need this:',
    },
    ...linesOf(asked.what),
    ...howToAnswer(asked),
    {
      da: 'Hører vi ikke fra dig, afgør vi sagen ud fra det, vi ved. Så kan det blive et nej.',
      en: 'If we do not hear from you, we decide on the basis of what we know. Then it may be a no.',
    },
    help,
    ...closing(asked),
  ],
  answer: asked.time,
  cover: coverOf(asked),
});

/** The facts that the authority will rely on, and by when to comment (forvaltningsloven § 19). */
export const partyHearingLetter = (asked: AskedCase): Letter => ({
  title: { da: 'Sig din mening, før vi afgør din sag', en: 'Have your say before we decide' },
  facts: factsOf(asked),
  paragraphs: [
    {
      da: 'Vi skal snart afgøre din sag. Vi vil bygge på dette:',
      en: 'We are about to decide your case. We intend to rely on this:',
    },
    ...linesOf(asked.what),
    {
      da: `Er noget forkert, eller mangler der noget, så sig det til os. Det har du ret til efter ${cite(partyHearing).da}.`,
      en: `If something is wrong or missing, tell us. You have the right to under ${cite(partyHearing).en}.`,
    },
    ...howToAnswer(asked),
    {
      da: 'Du behøver ikke svare. Hører vi ikke fra dig, afgør vi sagen ud fra det, der står her.',
      en: 'You need not answer. If we do not hear from you, we decide on the basis of what is written here.',
    },
    help,
    ...closing(asked),
  ],
  answer: asked.time,
  cover: coverOf(asked),
});

const factsOf = (asked: AskedCase): Letter['facts'] => [
  ...caseFacts(asked),
  dayFact(answerByLabel, asked.answerBy),
  ...reachFacts(asked.authority),
];

/** The day itself is set out above, once the letter leaves. */
const howToAnswer = ({ online }: AskedCase): readonly Text[] => [
  {
    da: 'Svar senest den dag, der står øverst. Du kan ringe, komme forbi eller sende et brev.',
    en: 'Answer no later than the day at the top. You can call, come by or send a letter.',
  },
  ...(online === undefined
    ? []
    : [
        {
          da: `Har du MitID, kan du også svare og sende dokumenter på nettet. Log ind på ${online}, og vælg sagen.`,
          en: `If you have MitID, you can also answer and send documents online. Log in at ${online} and choose the case.`,
        },
      ]),
  {
    da: 'Sender du et brev, så læg den sidste side her øverst. Har du den ikke, så skriv sagens nummer i brevet.',
    en: 'If you send a letter, put the last page of this one on top. If you do not have it, write the reference in your letter.',
  },
];

const coverOf = ({ reference, serviceTitle, authority }: AskedCase): CoverSheet => ({
  reference,
  about: serviceTitle,
  ...(authority.postal === undefined ? {} : { postal: authority.postal }),
});

const help: Text = {
  da: 'Skal du bruge hjælp eller mere tid, så sig det til os. En anden må også svare for dig.',
  en: 'If you need help or more time, tell us. Somebody else may also answer for you.',
};
