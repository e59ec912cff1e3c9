import type { z } from 'zod';
import type { Address } from '../domain/person.ts';
import type { Practice } from '../domain/practice.ts';
import type {
  CheckContext,
  Field,
  FieldError,
  FieldErrors,
  SelfService,
  Step,
} from '../self-services/define.ts';
import { readField, type Resolved, visibleSteps } from '../self-services/fields.ts';
import type { Raw } from './ports/drafts.ts';
import type { Registers } from './ports/registers.ts';
import { readAddress, type AddressReading } from './read-address.ts';
import { type ChosenPractice, type PracticeReading, readPractice } from './read-practice.ts';

/** What one step's form said. `answers` holds only what the schema took; `errors` name the field and how to mend it. */
export interface StepReading {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly errors: FieldErrors;
  readonly found: FieldReadings;
  readonly resolved: Resolved;
}

/** What the registers said to the step's addresses and practices, by field. */
export type FieldReadings = Readonly<Record<string, AddressReading | PracticeReading>>;

/** The registers that answers are looked up in. */
export type Lookups = Pick<Registers, 'addresses' | 'practices'>;

/** Everything answered so far, and the first step that still needs the citizen. */
export interface Reading {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly resolved: Resolved;
  readonly steps: readonly Step[];
  readonly unfinished?: { readonly step: Step; readonly errors: FieldErrors };
}

/** Reads one step through the service's schema and its rules across fields; the same for web, counter and paper. */
export async function readStep(
  service: SelfService,
  step: Step,
  raw: Raw,
  known: {
    readonly answers: Readonly<Record<string, unknown>>;
    readonly resolved: Resolved;
  },
  context: CheckContext,
  registers: Lookups,
): Promise<StepReading> {
  const readings = await lookUpFields(step, raw, known.resolved, context, registers);
  const input: Record<string, unknown> = {};
  const resolved: Record<string, Address | Practice> = {};
  for (const field of step.fields) {
    const given = field.known?.(context);
    if (given !== undefined) {
      input[field.key] = given.value;
      continue;
    }
    if (!isLookedUp(field)) {
      input[field.key] = readField(field, raw);
      continue;
    }
    const hit = hitOf(readings[field.key]);
    if (hit === undefined) continue;
    input[field.key] = hit;
    // What was typed freely stays among the typed: it has not met the schema yet.
    if (hit.id !== 'unknown') resolved[field.key] = hit;
  }
  const { answers, errors } = parse(service, step, input);
  const checked = service.check?.({ ...known.answers, ...answers }, context) ?? {};
  return {
    answers,
    found: readings,
    resolved,
    errors: { ...only(step, checked), ...errors, ...lookupErrors(readings) },
  };
}

/** What became of the step's addresses and practices; all that a page needs to show it again besides what was typed. */
export async function lookUpFields(
  step: Step,
  raw: Raw,
  resolved: Resolved,
  context: CheckContext,
  { addresses, practices }: Lookups,
): Promise<FieldReadings> {
  const home = context.applicant?.address?.at;
  const readings: Record<string, AddressReading | PracticeReading> = {};
  for (const field of step.fields) {
    if (!isLookedUp(field)) continue;
    const before = resolved[field.key];
    // oxlint-disable-next-line no-await-in-loop -- a step has one of them
    readings[field.key] = await (field.kind === 'address'
      ? readAddress(field, raw, before as Address | undefined, addresses)
      : readPractice(field, raw, before as Practice | undefined, home, practices));
  }
  return readings;
}

const isLookedUp = ({ kind }: Field): boolean => kind === 'address' || kind === 'practice';

const hitOf = (
  reading: AddressReading | PracticeReading | undefined,
): Address | ChosenPractice | undefined =>
  reading && ('practice' in reading ? reading.practice : (reading as AddressReading).address);

/** Reads all steps that the answers make visible, stopping at the first that is not in order. */
export async function readAnswers(
  service: SelfService,
  raw: Raw,
  resolved: Resolved,
  context: CheckContext,
  registers: Lookups,
): Promise<Reading> {
  let answers: Readonly<Record<string, unknown>> = {};
  let kept = resolved;
  for (const step of service.steps) {
    if (step.when?.(answers, context) === false) continue;
    const reading = await readStep(service, step, raw, { answers, resolved }, context, registers);
    answers = { ...answers, ...reading.answers };
    kept = { ...kept, ...reading.resolved };
    if (Object.keys(reading.errors).length > 0) {
      return {
        answers,
        resolved: kept,
        steps: visibleSteps(service, answers, context),
        unfinished: { step, errors: reading.errors },
      };
    }
  }
  return { answers, resolved: kept, steps: visibleSteps(service, answers, context) };
}

function parse(
  service: SelfService,
  step: Step,
  input: Readonly<Record<string, unknown>>,
): { answers: Record<string, unknown>; errors: Record<string, FieldError> } {
  const answers: Record<string, unknown> = {};
  const errors: Record<string, FieldError> = {};
  for (const { key } of step.fields) {
    const schema = service.answers.shape[key];
    const value = input[key];
    const result = value === undefined ? ofNothing(schema) : schema.safeParse(value);
    if (result.success) {
      if (result.data !== undefined) answers[key] = result.data;
      continue;
    }
    const code = result.error.issues[0]?.message ?? 'required';
    errors[key] = { message: service.problems[code] ?? service.problems['required'] ?? unreadable };
  }
  return { answers, errors };
}

/** Nothing typed reads the same every time, and a refusal takes the schema long: each is asked once. */
function ofNothing(schema: z.ZodType): z.ZodSafeParseResult<unknown> {
  const result = knownOfNothing.get(schema) ?? schema.safeParse(undefined);
  knownOfNothing.set(schema, result);
  return result;
}

const knownOfNothing = new WeakMap<z.ZodType, z.ZodSafeParseResult<unknown>>();

const only = (step: Step, errors: FieldErrors): FieldErrors =>
  Object.fromEntries(
    Object.entries(errors).filter(([key]) => step.fields.some((field) => field.key === key)),
  );

/** The register's question comes before the schema's "required": it says what to do. */
const lookupErrors = (readings: FieldReadings): FieldErrors =>
  Object.fromEntries(
    Object.entries(readings).flatMap(([key, { error }]) =>
      error === undefined ? [] : [[key, error]],
    ),
  );

const unreadable = {
  da: 'Vi forstår ikke svaret. Prøv at skrive det på en anden måde.',
  en: 'We do not understand the answer. Try writing it another way.',
};
