import type { Text } from '../../../domain/language.ts';
import { type DecisionResult, explain, restsOn } from '../../decision-letter.ts';
import type { Letter } from '../../define.ts';
import { linesOf } from '../../lines.ts';
import { appealOf, closing, complaintWords, limitWords } from '../../plain-letters.ts';
import { reachFacts } from '../../waiting-letters.ts';
import type { OutcomeNotice, ToldOutcome } from '../../told-outcome.ts';
import { answerTo, referenceFact, reply } from './common.ts';

/**
 * What was decided on a move, to those who were written to about it: a parent who was heard is a party and gets the
 * decision; whoever was moved along, or asked as a host, a short letter. None of them names an address or a mover.
 */
export function tellsOthers(told: ToldOutcome): OutcomeNotice | undefined {
  if (told.was === 'hearing') return { kind: 'party-decision', letter: partyLetter(told) };
  if (told.was !== 'moved-along' && told.was !== 'host-declaration') return undefined;
  const [lead, what] = toOthers[told.was][told.result];
  return {
    kind: 'outcome',
    letter: {
      title: titles[told.result],
      facts: factsOf(told),
      paragraphs: [lead, what, ...ending(told)],
      ...answerTo(told, told),
    },
  };
}

const partyLetter = (told: ToldOutcome): Letter => ({
  title: {
    da: 'Vi har afgjort sagen om dit barns flytning',
    en: 'We have decided the case about your child’s move',
  },
  facts: factsOf(told),
  paragraphs: [
    toParty[told.result],
    ...(told.closed ? [keptBack] : [counted, ...linesOf(told.why)]),
    ...(told.bases.length > 0 ? [restsOn(told.bases)] : []),
    ...(told.closed ? complainHere(told) : complaintWords(told.complaint)),
    ...(told.closed ? [] : [explain]),
    ...ending(told),
  ],
  ...appealOf(told.complaint, told.authority),
  ...answerTo(told, told),
});

const factsOf = (told: ToldOutcome): Letter['facts'] => [
  referenceFact(told),
  ...(told.closed ? [] : reachFacts(told.authority)),
];

const ending = (told: ToldOutcome): readonly Text[] =>
  told.closed ? reply(told, told) : closing(told);

const titles: Readonly<Record<DecisionResult, Text>> = {
  granted: { da: 'Nu registrerer vi flytningen', en: 'Now we register the move' },
  partly: {
    da: 'Vi har afgjort sagen om flytningen',
    en: 'We have decided the case about the move',
  },
  refused: { da: 'Vi registrerer ikke flytningen', en: 'We do not register the move' },
};

const toParty: Readonly<Record<DecisionResult, Text>> = {
  granted: {
    da: 'Vi har set på sagen igen. Nu registrerer vi flytningen.',
    en: 'We have looked at the case again. Now we register the move.',
  },
  partly: {
    da: 'Vi skrev til dig, at dit barn er meldt flyttet. Nu har vi afgjort sagen. Vi siger ja til noget af det, men ikke det hele.',
    en: 'We wrote to you that your child has been reported as moving. Now we have decided the case. We say yes to some of it, but not all.',
  },
  refused: {
    da: 'Vi skrev til dig, at dit barn er meldt flyttet. Nu har vi afgjort sagen. Vi registrerer ikke flytningen.',
    en: 'We wrote to you that your child has been reported as moving. Now we have decided the case. We do not register the move.',
  },
};

/** The reasons were written for whoever reported the move. */
const counted: Text = {
  da: 'Vi har lagt vægt på dette. Ordene er skrevet til den, der meldte flytningen:',
  en: 'This is what counted. The words are written to the person who reported the move:',
};

/** Reasons give way where they could lead to somebody protected (forvaltningsloven § 24, stk. 3). */
const keptBack: Text = {
  da: 'Vi skriver ikke grunden i dette brev. Den kan vise noget om andre, som skal holdes hemmeligt (forvaltningsloven § 24, stk. 3).',
  en: 'We do not write the reasons in this letter. They may show something about others that must be kept secret (the Public Administration Act, forvaltningsloven, section 24(3)).',
};

/** Whoever does not know which municipality it is complains where the letter is answered. */
function complainHere({ complaint }: ToldOutcome): readonly Text[] {
  if (complaint === undefined) return [];
  const limit = limitWords(complaint);
  return [
    {
      da: `Er du uenig, kan du klage til ${complaint.body.da}. Send klagen derhen, hvor du svarer på brevet. ${limit.da}`,
      en: `If you disagree, you can complain to ${complaint.body.en}. Send the complaint to where you answer this letter. ${limit.en}`,
    },
  ];
}

const again: readonly [Text, Text] = [
  {
    da: 'Vi har set på sagen igen. Nu registrerer vi flytningen alligevel.',
    en: 'We have looked at the case again. Now we register the move after all.',
  },
  {
    da: 'Er det forkert, så sig det til os.',
    en: 'If that is wrong, tell us.',
  },
];

const some: Text = {
  da: 'Spørg os, hvad det betyder for dig.',
  en: 'Ask us what it means for you.',
};

const toOthers: Readonly<
  Record<
    'moved-along' | 'host-declaration',
    Readonly<Record<DecisionResult, readonly [Text, Text]>>
  >
> = {
  'moved-along': {
    granted: again,
    partly: [
      {
        da: 'Vi skrev til dig, at du er meldt flyttet. Nu har vi afgjort sagen. Vi registrerer kun noget af det, der er meldt.',
        en: 'We wrote to you that you have been reported as moving. Now we have decided the case. We register only some of what was reported.',
      },
      some,
    ],
    refused: [
      {
        da: 'Vi skrev til dig, at du er meldt flyttet. Nu har vi afgjort sagen. Vi registrerer ikke flytningen, og du står i CPR, som du gjorde før.',
        en: 'We wrote to you that you have been reported as moving. Now we have decided the case. We do not register the move, and you stay in the CPR register as before.',
      },
      {
        da: 'Flytter du alligevel, skal du selv melde det (CPR-loven § 12).',
        en: 'If you move all the same, you must report it yourself (the Civil Registration System Act, CPR-loven, section 12).',
      },
    ],
  },
  'host-declaration': {
    granted: again,
    partly: [
      {
        da: 'Vi skrev til dig om en flytning. Nu har vi afgjort sagen. Vi registrerer kun noget af det, der er meldt.',
        en: 'We wrote to you about a move. Now we have decided the case. We register only some of what was reported.',
      },
      some,
    ],
    refused: [
      {
        da: 'Vi skrev til dig om en flytning. Nu har vi afgjort sagen. Vi registrerer ikke flytningen.',
        en: 'We wrote to you about a move. Now we have decided the case. We do not register the move.',
      },
      {
        da: 'Du skal ikke gøre mere. Tak, hvis du har svaret os.',
        en: 'You need do no more. Thank you if you have answered us.',
      },
    ],
  },
};
