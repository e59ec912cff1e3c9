import type { CheckContext, FieldError, SelfService } from '../self-services/define.ts';
import { type Resolved, visibleSteps } from '../self-services/fields.ts';
import type { Raw } from './ports/drafts.ts';
import {
  type FieldReadings,
  type Lookups,
  lookUpFields,
  type Reading,
  readStep,
} from './read-answers.ts';

/** All steps of a filing at once: what was answered, what is missing or wrong, and what the registers found. */
export interface FilingReading extends Reading {
  readonly errors: Readonly<Record<string, FieldError>>;
  readonly found: FieldReadings;
}

/**
 * Reads every step of a form that was handed in, by the same schema and the same rules as on the web, and goes on past
 * what is missing. A step that the answers rule out is looked up for the page, but not read.
 */
export async function readFiling(
  service: SelfService,
  raw: Raw,
  context: CheckContext,
  registers: Lookups,
): Promise<FilingReading> {
  let answers: Readonly<Record<string, unknown>> = {};
  let resolved: Resolved = {};
  let errors: FilingReading['errors'] = {};
  let found: FieldReadings = {};
  for (const step of service.steps) {
    if (step.when?.(answers, context) === false) {
      found = { ...found, ...(await lookUpFields(step, raw, {}, context, registers)) };
      continue;
    }
    const known = { answers, resolved: {} };
    const reading = await readStep(service, step, raw, known, context, registers);
    answers = { ...answers, ...reading.answers };
    resolved = { ...resolved, ...reading.resolved };
    errors = { ...errors, ...reading.errors };
    found = { ...found, ...reading.found };
  }
  const steps = visibleSteps(service, answers, context);
  const step = steps.find(({ fields }) => fields.some(({ key }) => errors[key] !== undefined));
  const unfinished = step === undefined ? {} : { unfinished: { step, errors } };
  return { answers, resolved, steps, errors, found, ...unfinished };
}
