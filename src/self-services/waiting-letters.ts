import type { IsoDate } from '../domain/dated.ts';
import { showDay } from '../domain/dates.ts';
import type { Text } from '../domain/language.ts';
import type { Letter, LetterAuthority } from './letter.ts';
import { closing, reference } from './plain-letters.ts';

/** What a letter about a case that goes on is about. */
export interface AboutCase {
  /** As it is read out, e.g. `ABCDE-FGHJK`. */
  readonly reference: string;
  readonly serviceTitle: Text;
  readonly authority: LetterAuthority;
}

/** Before a day by which the citizen has to do something: about what, by when and how. */
export const reminderLetter = (
  about: AboutCase & { readonly about: keyof typeof reminders; readonly day: IsoDate },
): Letter => ({
  title: reminders[about.about].title,
  facts: [
    ...caseFacts(about),
    dayFact(reminders[about.about].dayLabel, about.day),
    ...reachFacts(about.authority),
  ],
  paragraphs: [
    reminders[about.about].lead,
    reminders[about.about].how(inWords(about.day)),
    reminders[about.about].otherwise,
    ...closing(about),
  ],
});

/** The authority has not made contact by the day it promised. */
export const contactOverdueLetter = (about: AboutCase & { readonly due: IsoDate }): Letter => {
  const due = inWords(about.due);
  return {
    title: { da: 'Vi er forsinkede', en: 'We are late' },
    facts: [...caseFacts(about), ...reachFacts(about.authority)],
    paragraphs: [
      {
        da: `Vi lovede at kontakte dig senest ${due.da}. Det har vi ikke gjort. Det er vi kede af.`,
        en: `We promised to contact you no later than ${due.en}. We have not done so. We are sorry.`,
      },
      {
        da: 'Din sag er ikke væk. Vi har den og kontakter dig, så snart vi kan.',
        en: 'Your case is not lost. We have it, and we contact you as soon as we can.',
      },
      {
        da: 'Vil du ikke vente, så ring til os, eller kom forbi.',
        en: 'If you do not want to wait, call us or come by.',
      },
      ...closing(about),
    ],
  };
};

/** The case's number and what it is about. */
export const caseFacts = (about: AboutCase): Letter['facts'] => [
  reference(about),
  { label: { da: 'Sagen handler om', en: 'What it is about' }, value: about.serviceTitle },
];

/** Where to come and where to write, as far as it is known. */
export const reachFacts = ({ visit, postal }: LetterAuthority): Letter['facts'] =>
  visit === postal
    ? place({ da: 'Besøg eller skriv', en: 'Visit or write to' }, visit)
    : [
        ...place({ da: 'Besøg os', en: 'Visit us' }, visit),
        ...place({ da: 'Skriv til', en: 'Write to' }, postal),
      ];

const place = (label: Text, where: string | undefined): Letter['facts'] =>
  where === undefined ? [] : [{ label, value: { da: where, en: where } }];

/** A day that counts, set out. */
export const dayFact = (label: Text, day: IsoDate): Letter['facts'][number] => ({
  label,
  value: inWords(day),
});

export const answerByLabel: Text = { da: 'Svar senest', en: 'Answer by' };

/** A day in words, in both languages. */
export const inWords = (day: IsoDate): Text => ({ da: showDay(day, 'da'), en: showDay(day, 'en') });

const reminders = {
  'errands-last-day': {
    title: { da: 'Husk din frist', en: 'Remember your deadline' },
    dayLabel: { da: 'Sidste dag', en: 'Last day' },
    lead: {
      da: 'Du har bedt om en anden vej end den digitale. Vi har ikke set, at du har meldt noget endnu.',
      en: 'You asked for another way than the digital one. We have not seen that you have told us anything yet.',
    },
    how: ({ da, en }: Text): Text => ({
      da: `Vi skal have det, du vil melde, senest ${da}. Ring til os, kom forbi, eller send et brev. Så hjælper vi dig.`,
      en: `We must have what you want to tell us no later than ${en}. Call us, come by or send a letter. We are glad to help you.`,
    }),
    otherwise: {
      da: 'Har du fået hjælp, siden du skrev til os, skal du ikke gøre mere.',
      en: 'If you have been helped since you wrote to us, you need do no more.',
    },
  },
  'answer-by': {
    title: { da: 'Vi venter på dit svar', en: 'We are waiting for your answer' },
    dayLabel: answerByLabel,
    lead: {
      da: 'Vi har skrevet til dig om din sag. Vi har ikke set noget svar endnu.',
      en: 'We wrote to you about your case. We have not seen an answer yet.',
    },
    how: ({ da, en }: Text): Text => ({
      da: `Svar senest ${da}. Du kan ringe, komme forbi eller sende et brev. Skal du bruge hjælp eller mere tid, så sig det til os.`,
      en: `Answer no later than ${en}. You can call, come by or send a letter. If you need help or more time, tell us.`,
    }),
    otherwise: {
      da: 'Hører vi ikke fra dig, afgør vi sagen ud fra det, vi ved. Har du svaret, skal du ikke gøre mere.',
      en: 'If we do not hear from you, we decide on the basis of what we know. If you have answered, you need do no more.',
    },
  },
  'protection-lapses': {
    title: { da: 'Din beskyttelse udløber snart', en: 'Your protection ends soon' },
    dayLabel: { da: 'Sidste dag', en: 'Last day' },
    lead: {
      da: 'Du har søgt om at få beskyttet navn og adresse. Beskyttelsen gælder kun en tid ad gangen. Så bortfalder den af sig selv.',
      en: 'You applied to have name and address protected. The protection only lasts for a time. Then it lapses by itself.',
    },
    how: ({ da, en }: Text): Text => ({
      da: `Den gælder til og med ${da}. Vil du stadig være beskyttet, så søg igen før den dag. Det gør du på samme side som sidst. Kan du ikke det, så ring, kom forbi, eller send et brev.`,
      en: `It lasts until ${en}, that day included. If you still want to be protected, apply again before that day. You do that on the same page as last time. If you cannot, call, come by or send a letter.`,
    }),
    otherwise: {
      da: 'Vil du ikke være beskyttet mere, skal du ikke gøre noget. Så kan andre igen få dit navn og din adresse.',
      en: 'If you no longer want to be protected, you need do nothing. Then others can be given your name and address again.',
    },
  },
} as const;
