import { found } from '../../domain/result.ts';
import type { CheckContext, Field, Step } from '../../self-services/define.ts';
import { sheetOf } from '../../self-services/fields.ts';
import { type KnownFactRow, knownFacts } from '../components/known-facts.ts';
import type { Markup } from '../components/html.ts';
import type { Page } from '../page.ts';
import { baseOf, type StepForm } from './step-form.ts';

/** What registers say about the step's question; nothing where they say nothing. */
export function drawFacts(
  page: Page,
  { step, context, corrections }: StepForm,
): Markup | undefined {
  const facts = (context && step.facts?.(context)) ?? [];
  if (facts.length === 0) return undefined;
  const rows = facts.map(({ label, value, source }) => ({
    label: page.say(label),
    value: page.say(value),
    source,
  }));
  return knownFacts(page, rows, corrections);
}

/** A question that a register answers: shown and not asked. Undefined where the register does not know. */
export function drawKnown(page: Page, field: Field, form: StepForm): Markup | undefined {
  const { context, step, corrections } = form;
  const known = context && field.known?.(context);
  if (context === undefined || known === undefined) return undefined;
  const [row] = sheetOf(
    { steps: [{ id: step.id, title: step.title, fields: [field] }] },
    { [field.key]: known.value },
    { members: found(context.household) ?? [] },
  );
  const { name, label, error } = baseOf(page, field, form);
  const shown: KnownFactRow = {
    name,
    label,
    error,
    value: row ? page.say(row.answer) : '',
    source: known.source,
  };
  return knownFacts(page, [shown], corrections);
}

/** The fields that are really asked: a register answers the others, whatever a form sends. */
export const askedIn = (step: Step, context: CheckContext): readonly Field[] =>
  step.fields.filter((field) => field.known?.(context) === undefined);
