import { found } from '../../domain/result.ts';
import { cite } from '../../eligibility/cite.ts';
import type { CheckContext, Field, Step } from '../../self-services/define.ts';
import { sheetOf } from '../../self-services/fields.ts';
import type { KnownFactRow } from '../components/known-facts.ts';
import type { Page } from '../page.ts';
import { baseOf, type StepForm } from './step-form.ts';

/** What registers and the law say about the step's question. */
export const factRows = (
  page: Page,
  { step, context, answers = {} }: StepForm,
): readonly KnownFactRow[] =>
  ((context && step.facts?.(context, answers)) ?? []).map((fact) => ({
    label: page.say(fact.label),
    value: page.say(fact.value),
    source: fact.source,
    ...(fact.source === 'law' ? { citation: page.say(cite(fact.basis)) } : {}),
  }));

/** A question that a register answers: shown and not asked. Undefined where the register does not know. */
export function knownRow(page: Page, field: Field, form: StepForm): KnownFactRow | undefined {
  const { context, step } = form;
  const known = context && field.known?.(context);
  if (context === undefined || known === undefined) return undefined;
  const [row] = sheetOf(
    { steps: [{ id: step.id, title: step.title, fields: [field] }] },
    { [field.key]: known.value },
    { members: found(context.household) ?? [], municipalityName: context.municipalityName },
  );
  const { name, label, error } = baseOf(page, field, form);
  return { name, label, error, value: row ? page.say(row.answer) : '', source: known.source };
}

/** The fields that are really asked: a register answers the others, whatever a form sends. */
export const askedIn = (step: Step, context: CheckContext): readonly Field[] =>
  step.fields.filter((field) => field.known?.(context) === undefined);
