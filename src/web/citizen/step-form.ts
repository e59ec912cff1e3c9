import type { Raw } from '../../cases/ports/drafts.ts';
import type { FieldReadings } from '../../cases/read-answers.ts';
import type { ContactPoint } from '../../domain/authority.ts';
import type { CheckContext, Field, FieldErrors, Step } from '../../self-services/define.ts';
import type { FieldBase } from '../components/field-parts.ts';
import type { Page } from '../page.ts';

/** What a step's form shows: answers as typed, what is wrong with them, and what the registers found. */
export interface StepForm {
  readonly step: Step;
  readonly raw: Raw;
  readonly errors: FieldErrors;
  readonly found: FieldReadings;
  /** What is known of the reader; absent on a page that is drawn once for everybody. */
  readonly context?: CheckContext;
  /** Of the other steps. */
  readonly answers?: Readonly<Record<string, unknown>>;
  /** What somebody ticked on paper can be entered: no option is hidden. */
  readonly everyOption?: boolean;
  /** The desk asks about somebody else, and knows nobody to choose among before they were looked up. */
  readonly desk?: 'before-look-up' | 'looked-up';
  /** To choose from, where a postcode does not tell. */
  readonly municipalities: () => readonly { readonly value: string; readonly label: string }[];
  /** The reader's municipality, which corrects what registers say. */
  readonly corrections?: ContactPoint;
}

/** The words above the question, as they are for these answers. */
export function introOf(page: Page, { step, context, answers = {} }: StepForm): string | undefined {
  const intro = context && step.introFor ? step.introFor(answers, context) : step.intro;
  return intro && page.say(intro);
}

/** What every kind of field is drawn with. */
export function baseOf(page: Page, field: Field, { errors }: Pick<StepForm, 'errors'>): FieldBase {
  const error = errors[field.key];
  return {
    name: field.key,
    label: page.say(field.label),
    hint: field.hint && page.say(field.hint),
    error: error && page.say(error.message),
    optional: field.optional,
  };
}
