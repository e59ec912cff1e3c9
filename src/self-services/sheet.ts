import { type Cpr, formatCpr } from '../domain/cpr.ts';
import { showDay } from '../domain/dates.ts';
import type { Text } from '../domain/language.ts';
import { fullName } from '../domain/person.ts';
import type { Practice } from '../domain/practice.ts';
import type { CheckContext, Field, Member, Step } from './define.ts';
import type { Raw } from './raw.ts';

/** Question and answer as shown, so that an old case needs no old code. */
export interface SheetRow {
  readonly step: Text;
  readonly question: Text;
  readonly answer: Text;
}
export type AnswerSheet = readonly SheetRow[];

/** What turns keys and codes into names. */
type SheetContext = Pick<CheckContext, 'municipalityName'> & {
  readonly members: readonly Member[];
  /** The controls that were filled in, where questions may have been passed over: nobody chosen is an answer there only if asked. */
  readonly typed?: Raw;
};

const notAnswered: Text = { da: 'Ikke besvaret', en: 'Not answered' };
const nobody: Text = { da: 'Ingen', en: 'Nobody' };
const applicant: Text = { da: 'Ansøgeren selv', en: 'The applicant' };
const someMember: Text = { da: 'Én fra husstanden', en: 'A member of the household' };

/** Whether the citizen gave an answer, for papers that have no room for the rest. */
export const isAnswered = ({ answer }: SheetRow): boolean => answer.da !== notAnswered.da;

/** Every question of these steps, the visible ones, with its answer in both languages and in the order of the form. */
export function sheetOf(
  { steps }: { readonly steps: readonly Step[] },
  answers: Readonly<Record<string, unknown>>,
  context: SheetContext,
): AnswerSheet {
  return steps.flatMap((step) =>
    step.fields.map((field) => ({
      step: step.title,
      question: field.label,
      answer: shown(field, answers[field.key], context),
    })),
  );
}

function shown(field: Field, value: unknown, context: SheetContext): Text {
  const { members, municipalityName, typed } = context;
  if (typed !== undefined && field.kind === 'household' && typed[field.key] === undefined)
    return notAnswered;
  if (field.kind === 'household') return names(value, members);
  if (value === undefined || value === null || value === '') return notAnswered;
  if (field.kind === 'person') return names([value], members);
  if (field.kind === 'date') return day(value);
  if (field.kind === 'address') return same((value as { readonly text?: unknown }).text);
  if (field.kind === 'practice') return practice(value as Practice);
  if (field.kind === 'choice')
    return field.options.find((option) => option.value === value)?.label ?? notAnswered;
  if (field.kind === 'cpr') return same(formatCpr(value as Cpr));
  if (field.kind === 'municipality') return municipalityName?.(value as string) ?? same(value);
  return same(value);
}

function names(value: unknown, members: readonly Member[]): Text {
  const keys = Array.isArray(value) ? value : [];
  if (keys.length === 0) return nobody;
  const listed = keys.map((key) => {
    const member = members.find((candidate) => candidate.key === key);
    if (member !== undefined) return same(fullName(member.person.name));
    return key === 'self' ? applicant : someMember;
  });
  return {
    da: listed.map((name) => name.da).join(', '),
    en: listed.map((name) => name.en).join(', '),
  };
}

/** A referral may carry half-typed answers to the counter: what is no day is left out, not a fault. */
function day(value: unknown): Text {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return notAnswered;
  return { da: showDay(value, 'da'), en: showDay(value, 'en') };
}

const practice = ({ name, address }: Practice): Text =>
  same([name, address].filter((part) => part !== '').join(', '));

const same = (text: unknown): Text =>
  typeof text !== 'string' || text === '' ? notAnswered : { da: text, en: text };
