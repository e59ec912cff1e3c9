import type { Text } from '../domain/language.ts';
import { found } from '../domain/result.ts';
import { type AnswerSheet, sheetOf } from '../self-services/sheet.ts';
import { controlNames } from '../self-services/fields.ts';
import { withoutUnseen } from '../self-services/text-answer.ts';
import type { Field, Step } from '../self-services/define.ts';
import type { Raw } from './ports/drafts.ts';
import type { Filing } from './register-filing.ts';

/** Every question with its answer; what was written but cannot be right stands there as it was written. */
export function filingSheet({ reading, context }: Filing, raw: Raw): AnswerSheet {
  const fields = reading.steps.flatMap((step) => step.fields);
  const rows = sheetOf(reading, reading.answers, {
    members: found(context.household) ?? [],
    municipalityName: context.municipalityName,
    typed: Object.fromEntries(Object.entries(raw).filter(([, value]) => value.length > 0)),
  });
  return rows.map((row, index) => {
    const field = fields[index];
    if (field === undefined || field.key in reading.answers) return row;
    const written = asByHand(withoutUnseen(writtenIn(field, raw)));
    return written === '' ? row : { ...row, answer: { da: `»${written}«`, en: `“${written}”` } };
  });
}

/** The questions that nobody has answered in a way that can be used. */
export const missingIn = ({ reading }: Filing): readonly Text[] => [
  ...new Set(
    reading.steps.flatMap((step) =>
      step.fields
        .filter(({ key }) => reading.errors[key] !== undefined)
        .map((field) => questionOf(step, field)),
    ),
  ),
];

/** A label such as "The reason is" asks nothing without the options below it: then the step's title does. */
const questionOf = ({ title, fields }: Step, { kind, label }: Field): Text =>
  fields.length === 1 || isChosen(kind) ? title : label;

const isChosen = (kind: Field['kind']): boolean =>
  kind === 'choice' || kind === 'household' || kind === 'person';

const hidden = /\.(?:id|asked)$/;

/** More than anybody writes by hand is cut. */
const asByHand = (written: string): string =>
  written.length > longest ? `${written.slice(0, longest).replace(halfSign, '')}…` : written;

const longest = 3900;
const halfSign = /[\uD800-\uDBFF]$/;

/** Household keys say nothing to anybody. */
const writtenIn = (field: Field, raw: Raw): string =>
  isChosen(field.kind)
    ? ''
    : controlNames(field)
        .filter((name) => !hidden.test(name))
        .flatMap((name) => raw[name] ?? [])
        .filter((part) => part !== '')
        .join(' ');
