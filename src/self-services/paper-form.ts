import type { Authority } from '../domain/authority.ts';
import type { Language, Text } from '../domain/language.ts';
import { type Reference, showReference } from '../domain/reference.ts';
import { partAboutYou, partsAround, partToSign } from './paper-frame.ts';
import { questionOf } from './paper-questions.ts';
import { words } from './paper-words.ts';
import type { SelfService, Step } from './define.ts';

/** A self-service as a sheet of paper: all its words, in one language, and what is drawn to write on. */
export interface PaperForm {
  readonly service: string;
  readonly language: Language;
  readonly title: string;
  readonly summary: string;
  /** Two groups of five, the last sign a check sign. */
  readonly number: string;
  readonly numberLabel: string;
  readonly numberHint: string;
  readonly notYet: { readonly heading: string; readonly text: string };
  readonly parts: readonly PaperPart[];
  /** "Side 1 af 2". */
  readonly page: (number: number, of: number) => string;
  readonly optional: string;
}

/** What stands under one heading. */
export interface PaperPart {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly list?: readonly string[];
  readonly questions: readonly PaperQuestion[];
  /** Never torn apart between pages where it fits on one: what is declared stands with the signature. */
  readonly together?: true;
}

export interface PaperQuestion {
  /** Key of the schema; absent where the paper asks what a login would have told. */
  readonly key?: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional: boolean;
  readonly answer: PaperAnswer;
}

/** What is drawn under a question. */
export type PaperAnswer =
  | { readonly kind: 'lines'; readonly count: number }
  /** Rows of lines that each say what to write on them; `share` of the row's width, of 12. */
  | {
      readonly kind: 'named-lines';
      readonly rows: readonly (readonly NamedLine[])[];
      /** Words of a box to tick above the lines: whoever fills the form in need not write their own name again. */
      readonly self?: string;
    }
  /** One box for each sign. */
  | { readonly kind: 'boxes'; readonly groups: readonly BoxGroup[] }
  | { readonly kind: 'ticks'; readonly options: readonly TickOption[] }
  /** Answered already, with a line to mend it on. */
  | { readonly kind: 'given'; readonly text: string; readonly mend: string };

export interface NamedLine {
  readonly label: string;
  readonly share: number;
}
export interface BoxGroup {
  readonly count: number;
  readonly label?: string;
}
export interface TickOption {
  readonly label: string;
  readonly hint?: string;
}

/** What differs from print to print. The authority only where it is known whose errand this is. */
export interface Printing {
  readonly number: Reference;
  readonly on: Temporal.PlainDate;
  readonly authority?: Authority;
  /** What has been answered, by the key of the question: stands there instead of room to write. */
  readonly given?: Readonly<Record<string, Text>>;
}

/** The paper form of a self-service: every question of its steps, whatever the answers, and what a login would have told. */
export function paperFormOf(
  spec: SelfService,
  language: Language,
  { number, on, authority, given = {} }: Printing,
): PaperForm {
  const say = (text: Text) => text[language];
  return {
    service: spec.id,
    language,
    title: say(spec.title),
    summary: say(spec.summary),
    number: showReference(number),
    numberLabel: say(words.number),
    numberHint: say(words.numberHint),
    notYet: {
      heading: say(spec.notYet),
      text: [words.notYet, ...lastDayOf(spec, on)].map(say).join(' '),
    },
    parts: [
      ...partsAround(spec, say, on, authority),
      ...partAboutYou(spec, say, on),
      ...spec.steps.map((step) => partOf(step, say, on, given)),
      ...partToEnclose(spec, say),
      ...partToSign(say),
    ],
    page: (page, of) => fill(say(words.page), { page, of }),
    optional: say(words.optional),
  };
}

/** What belongs with it: each document with its own way on paper. Sent without, it has come all the same. */
const partToEnclose = (
  { attachments = [] }: SelfService,
  say: (text: Text) => string,
): readonly PaperPart[] =>
  attachments.length === 0
    ? []
    : [
        {
          heading: say(words.enclose),
          paragraphs: [say(words.encloseText)],
          list: attachments.map(({ label, paper }) => `${say(label)}: ${say(paper)}`),
          questions: [],
        },
      ];

const lastDayOf = (spec: SelfService, on: Temporal.PlainDate): readonly Text[] => {
  const rule = spec.lastDay?.({}, on)?.text;
  return rule === undefined ? [] : [rule];
};

/** A step that answers may hide stands on paper too, and says so. */
function partOf(
  step: Step,
  say: (text: Text) => string,
  on: Temporal.PlainDate,
  given: NonNullable<Printing['given']>,
): PaperPart {
  const intro = step.paperIntro ?? step.intro;
  return {
    heading: say(step.title),
    paragraphs: [
      ...(step.when === undefined ? [] : [say(words.onlyIf)]),
      ...(intro ? [say(intro)] : []),
    ],
    ...(step.list && { list: step.list.map(say) }),
    questions: step.fields.map((field) => questionOf(field, say, on, given[field.key])),
  };
}

const fill = (text: string, values: { readonly page: number; readonly of: number }): string =>
  text.replace('{page}', String(values.page)).replace('{of}', String(values.of));
