import type { IsoDate } from '../domain/dated.ts';
import type { NonEmpty, Text } from '../domain/language.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';
import { cite } from '../eligibility/cite.ts';
import type { ChargeDecision } from './charge.ts';
import { cameAnotherWay, cameFact, type FiledCase, formFact, lastDayFact } from './filed-case.ts';
import type { Letter } from './letter.ts';
import { linesOf } from './lines.ts';
import { appealOf, closing, complaintWords } from './plain-letters.ts';
import { caseFacts, inWords, reachFacts } from './waiting-letters.ts';

/** How the guard went, for the letter that rejects. */
export interface Heard {
  /** Absent: the citizen said that there is no ground. */
  readonly silentUntil?: IsoDate;
}

/** How it stood with a filing before it was taken. */
export type Before = 'looked-into' | 'rejected' | 'withdrawn';

/** The lawful rejection (afvisning): reasons, paragraphs, where to complain, how to go on and where to get help. */
export const channelRejectionLetter = (
  rejected: FiledCase & {
    readonly heard: Heard;
    /** The main considerations, as the caseworker wrote them (forvaltningsloven § 24). */
    readonly why: Text;
    readonly reasons: readonly { readonly text: Text; readonly citation: Text }[];
    readonly circumstances?: LegalBasis;
    readonly complaint: NonNullable<ChargeDecision['complaint']>;
  },
): Letter => ({
  title: {
    da: 'Vi kan ikke tage imod din sag på denne måde',
    en: 'We cannot take your case this way',
  },
  facts: [
    ...caseFacts(rejected),
    cameFact(rejected),
    ...lastDayFact(rejected),
    formFact(rejected),
    ...reachFacts(rejected.authority),
  ],
  paragraphs: [
    cameAnotherWay(rejected),
    ...rejected.reasons.map(({ text, citation }) => ({
      da: `${text.da} Det står i ${citation.da}.`,
      en: `${text.en} It is in ${citation.en}.`,
    })),
    {
      da: 'Vi har ikke taget stilling til det, du beder om. Det gør vi, når sagen er sendt digitalt.',
      en: 'We have not decided on what you ask for. We do that once the case has been sent digitally.',
    },
    { da: 'Vi har lagt vægt på dette:', en: 'This is what counted:' },
    inList(heardWords(rejected.heard)),
    {
      da: '– Vi tilbød dig hjælp til den digitale løsning.',
      en: '– We offered you help with the digital form.',
    },
    {
      da: '– Vi så også på, om vi kunne tage imod sagen alligevel. Det kan vi ikke.',
      en: '– We also looked at whether we could take the case all the same. We cannot.',
    },
    ...linesOf(rejected.why),
    goOn(rejected),
    ...hurry(rejected),
    {
      da: 'Har du brug for hjælp, så ring til os, eller kom forbi. Vi hjælper dig med at sende.',
      en: 'If you need help, call us or come by. We will help you send it.',
    },
    stillAGround(rejected.circumstances),
    ...complaintWords(rejected.complaint),
    ...closing(rejected),
  ],
  ...appealOf(rejected.complaint, rejected.authority),
});

/** What a receipt begins with once the way in has been looked into: that it was taken, and which day counts. */
export const takenAfterAll = (receivedOn: IsoDate, before: Before): NonEmpty<Text> => {
  const { da, en } = inWords(receivedOn);
  return [
    saidBefore[before],
    {
      da: `Den dag, sagen kom, tæller. Det er ${da}.`,
      en: `The day the case came counts. It is ${en}.`,
    },
  ];
};

const saidBefore: Readonly<Record<Before, Text>> = {
  rejected: {
    da: 'Vi afviste din sag, fordi den ikke kom digitalt. Nu tager vi imod den alligevel.',
    en: 'We rejected your case because it did not come digitally. Now we take it after all.',
  },
  withdrawn: {
    da: 'Din sag var trukket tilbage. Nu tager vi imod den alligevel.',
    en: 'Your case had been withdrawn. Now we take it after all.',
  },
  'looked-into': {
    da: 'Vi har set på, hvordan din sag kom. Vi tager imod den på denne måde.',
    en: 'We have looked at how your case came. We take it this way.',
  },
};

const inList = ({ da, en }: Text): Text => ({ da: `– ${da}`, en: `– ${en}` });

function heardWords({ silentUntil }: Heard): Text {
  if (silentUntil === undefined)
    return {
      da: 'Vi spurgte, om du er fritaget for Digital Post, eller om det er svært for dig at bruge løsningen. Du sagde nej.',
      en: 'We asked whether you are exempt from Digital Post, or whether it is hard for you to use the form. You said no.',
    };
  const { da, en } = inWords(silentUntil);
  return {
    da: `Vi skrev og spurgte, om du er fritaget for Digital Post, eller om det er svært for dig at bruge løsningen. Vi fik ikke svar senest ${da}.`,
    en: `We wrote and asked whether you are exempt from Digital Post, or whether it is hard for you to use the form. We got no answer by ${en}.`,
  };
}

const goOn = ({ form, isKept }: FiledCase): Text => ({
  da: `Sådan gør du nu: Gå ind på ${form}, og log ind med MitID.${isKept ? ' Det, du skrev til os, er ikke væk. Du kan vælge at få dine svar med, så de står der i forvejen.' : ''}`,
  en: `What to do now: Go to ${form} and log in with MitID.${isKept ? ' What you wrote to us is not lost. You can choose to take your answers along, so that they are filled in already.' : ''}`,
});

function hurry({ lastDay, isLate }: FiledCase): readonly Text[] {
  if (lastDay === undefined) return [];
  if (isLate)
    return [
      {
        da: `Fristen er gået, så send den digitalt, så snart du kan. ${lastDay.text.da}`,
        en: `The deadline has passed, so send it digitally as soon as you can. ${lastDay.text.en}`,
      },
    ];
  return [
    {
      da: `Husk fristen. ${lastDay.text.da}`,
      en: `Mind the deadline. ${lastDay.text.en}`,
    },
  ];
}

/** It is never too late to say so, and the day that the paper came is not lost. */
function stillAGround(circumstances: LegalBasis | undefined): Text {
  const said = {
    da: 'Er du fritaget for Digital Post, eller er det alligevel svært for dig, så sig det til os. Et ord er nok. Så ser vi på sagen igen, og den dag, den kom, tæller stadig.',
    en: 'If you are exempt from Digital Post, or if it is hard for you after all, tell us. A word is enough. Then we look at the case again, and the day it came still counts.',
  };
  if (circumstances === undefined) return said;
  const rule = cite(circumstances);
  return {
    da: `${said.da} Det følger af ${rule.da}.`,
    en: `${said.en} It follows from ${rule.en}.`,
  };
}
