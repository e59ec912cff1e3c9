import type { Closure } from '../domain/administered.ts';
import { type Authority, contactOn } from '../domain/authority.ts';
import { inForce } from '../domain/dated.ts';
import { showDay } from '../domain/dates.ts';
import type { Language, Text } from '../domain/language.ts';
import { cite } from '../eligibility/cite.ts';
import { rejectsForSure } from '../eligibility/conditions.ts';
import { responsibleOn } from '../eligibility/responsible.ts';
import { type WhenExempt, whenExempt } from '../eligibility/when-exempt.ts';
import type { SelfService } from './define.ts';
import type { PaperPart, PaperQuestion } from './paper-form.ts';
import { addressLines, cprBoxes, dateBoxes } from './paper-questions.ts';
import { words } from './paper-words.ts';

type Say = (text: Text) => string;

/** Before the questions: who may use the form and what the law says of it, what the errand does, who gets it, and what it may cost. */
export const partsAround = (
  spec: SelfService,
  say: Say,
  on: Temporal.PlainDate,
  authority: Authority | undefined,
): readonly PaperPart[] => [
  whoMayUse(spec, say, on),
  ...whatToKnow(spec, say),
  whoGetsIt(spec, say, on, authority),
  ...whatItCosts(spec, say),
];

/** What a login would have told; a service without login asks for it in its own steps. */
export function partAboutYou(spec: SelfService, say: Say, on: Temporal.PlainDate): PaperPart[] {
  const who: readonly PaperQuestion[] =
    spec.selfDeclared === undefined
      ? [
          ask(say(words.name), { kind: 'lines', count: 1 }),
          ask(say(words.cpr), cprBoxes),
          ask(say(words.address), addressLines(say)),
        ]
      : [];
  const exempt = whenExempt(spec.law, on);
  const questions = [...who, ...(exempt === 'free' ? [] : [grounds(spec, say, exempt)])];
  if (questions.length === 0) return [];
  return [{ heading: say(words.aboutYou), paragraphs: [say(words.privacy)], questions }];
}

/** Who helped, day and signature. */
export const partToSign = (say: Say): readonly PaperPart[] => [
  {
    heading: say(words.sign),
    together: true,
    paragraphs: [say(words.signText)],
    questions: [
      { ...ask(say(words.helper), { kind: 'lines', count: 1 }), optional: true },
      ask(say(words.signedOn), dateBoxes(say)),
      ask(say(words.signature), { kind: 'lines', count: 1 }),
    ],
  },
];

function whoMayUse(spec: SelfService, say: Say, on: Temporal.PlainDate): PaperPart {
  const { law } = spec;
  const paper = law.waysIn.find(({ way }) => way === 'paper');
  const part = { heading: say(words.who), questions: [] };
  const duty = dutyWords(spec, say, on);
  if (paper !== undefined) return { ...part, paragraphs: [say(paper.who), ...duty] };
  return {
    ...part,
    paragraphs: [say(words.noPaperWay), ...duty],
    list: law.waysIn.map(({ title, who }) => `${say(title)}: ${say(who)}`),
  };
}

/** Only what holds on that day: no duty in law means no word of one, and no paragraph that was read means no word of rejection. */
function dutyWords({ law }: SelfService, say: Say, on: Temporal.PlainDate): readonly string[] {
  const duty = inForce(law.duty, on)?.value;
  if (duty === undefined || !duty.mandatory) return [say(words.voluntary)];
  const rejection = rejectsForSure({ on }, law) ? duty.rejection : undefined;
  const cited = (text: Text, basis: Parameters<typeof cite>[0]) =>
    say(text).replace('{basis}', say(cite(basis)));
  return [
    cited(duty.basis.certainty === 'inferred' ? words.expected : words.mandatory, duty.basis),
    ...(rejection === undefined ? [] : [cited(words.rejection, rejection)]),
  ];
}

const whatToKnow = ({ about }: SelfService, say: Say): readonly PaperPart[] =>
  about === undefined
    ? []
    : [{ heading: say(words.about), paragraphs: about.map(say), questions: [] }];

function closedText({ from, until, why }: Closure): Text {
  const line = from === until ? words.closedOn : words.closedFrom;
  const inLanguage = (language: Language) =>
    line[language]
      .replace('{from}', () => showDay(from, language))
      .replace('{until}', () => showDay(until, language))
      .replace('{why}', () => why[language]);
  return { da: inLanguage('da'), en: inLanguage('en') };
}

function whoGetsIt(
  { law }: SelfService,
  say: Say,
  on: Temporal.PlainDate,
  authority: Authority | undefined,
): PaperPart {
  const known = authority && contactOn(authority, on);
  const lines = [
    known?.postal,
    known?.visit,
    known?.phone === undefined ? undefined : `${say(words.phone)}: ${known.phone}`,
    known?.openingHours && say(known.openingHours),
    ...(known?.closed ?? []).map((each) => say(closedText(each))),
  ].filter((line) => line !== undefined);
  return {
    heading: say(words.whereTo),
    paragraphs: [
      authority === undefined
        ? say(words.authority[responsibleOn(law, on)])
        : `${say(authority.name)}.`,
      ...lines,
      ...(known?.postal === undefined && known?.visit === undefined ? [say(words.findThem)] : []),
    ],
    questions:
      known?.phone === undefined && responsibleOn(law, on) !== 'udbetaling-danmark'
        ? [phoneToFind(say)]
        : [],
  };
}

const phoneToFind = (say: Say): PaperQuestion => ({
  ...ask(say(words.phoneToFind), { kind: 'lines', count: 1 }),
  hint: say(words.phoneToFindHint),
  optional: true,
});

const whatItCosts = ({ cost }: SelfService, say: Say): readonly PaperPart[] =>
  cost === undefined ? [] : [{ heading: say(words.cost), paragraphs: [say(cost)], questions: [] }];

/** That a ground applies, never which circumstance: the same boxes as on the web. */
const grounds = (
  { law }: SelfService,
  say: Say,
  exempt: Exclude<WhenExempt, 'free'>,
): PaperQuestion => ({
  ...ask(say(words.ground), {
    kind: 'ticks',
    options: [
      { label: say(words.exempt), hint: say(words.exemptHint[exempt]) },
      { label: say(words.circumstance), hint: say(words.circumstanceHint) },
      ...(law.mitId.needed ? [{ label: say(words.noMitId) }] : []),
    ],
  }),
  hint: say(words.groundHint),
  optional: true,
});

const ask = (label: string, answer: PaperQuestion['answer']): PaperQuestion => ({
  label,
  optional: false,
  answer,
});
