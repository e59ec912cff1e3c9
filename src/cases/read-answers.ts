import type { z } from 'zod';
import type { Address } from '../domain/person.ts';
import type {
  CheckContext,
  FieldError,
  FieldErrors,
  SelfService,
  Step,
} from '../self-services/define.ts';
import { readField, visibleSteps } from '../self-services/fields.ts';
import { readAddress, type AddressReading } from './read-address.ts';
import type { Raw } from './ports/drafts.ts';
import type { AddressRegister } from './ports/registers.ts';

/** What one step's form said. `answers` holds only what the schema took; `errors` name the field and how to mend it. */
export interface StepReading {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly errors: FieldErrors;
  readonly addresses: Readonly<Record<string, AddressReading>>;
  readonly resolved: Readonly<Record<string, Address>>;
}

/** Everything answered so far, and the first step that still needs the citizen. */
export interface Reading {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly resolved: Readonly<Record<string, Address>>;
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
    readonly resolved: Readonly<Record<string, Address>>;
  },
  context: CheckContext,
  register: AddressRegister,
): Promise<StepReading> {
  const addresses = await readAddresses(step, raw, known.resolved, register);
  const input: Record<string, unknown> = {};
  const resolved: Record<string, Address> = {};
  for (const field of step.fields) {
    if (field.kind !== 'address') {
      input[field.key] = readField(field, raw);
      continue;
    }
    const address = addresses[field.key]?.address;
    if (address === undefined) continue;
    input[field.key] = address;
    // What was typed freely stays among the typed: it has not met the schema yet.
    if (address.id !== 'unknown') resolved[field.key] = address;
  }
  const { answers, errors } = parse(service, step, input);
  const checked = service.check?.({ ...known.answers, ...answers }, context) ?? {};
  return {
    answers,
    addresses,
    resolved,
    errors: { ...only(step, checked), ...errors, ...addressErrors(addresses) },
  };
}

/** What became of the step's addresses; all that a page needs to show it again besides what was typed. */
export async function readAddresses(
  step: Step,
  raw: Raw,
  resolved: Readonly<Record<string, Address>>,
  register: AddressRegister,
): Promise<Readonly<Record<string, AddressReading>>> {
  const addresses: Record<string, AddressReading> = {};
  for (const field of step.fields) {
    if (field.kind !== 'address') continue;
    // oxlint-disable-next-line no-await-in-loop -- a step has one address
    addresses[field.key] = await readAddress(field, raw, resolved[field.key], register);
  }
  return addresses;
}

/** Reads all steps that the answers make visible, stopping at the first that is not in order. */
export async function readAnswers(
  service: SelfService,
  raw: Raw,
  resolved: Readonly<Record<string, Address>>,
  context: CheckContext,
  register: AddressRegister,
): Promise<Reading> {
  let answers: Readonly<Record<string, unknown>> = {};
  let addresses = resolved;
  for (const step of service.steps) {
    if (step.when?.(answers) === false) continue;
    const reading = await readStep(service, step, raw, { answers, resolved }, context, register);
    answers = { ...answers, ...reading.answers };
    addresses = { ...addresses, ...reading.resolved };
    if (Object.keys(reading.errors).length > 0) {
      return {
        answers,
        resolved: addresses,
        steps: visibleSteps(service, answers),
        unfinished: { step, errors: reading.errors },
      };
    }
  }
  return { answers, resolved: addresses, steps: visibleSteps(service, answers) };
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
const addressErrors = (addresses: Readonly<Record<string, AddressReading>>): FieldErrors =>
  Object.fromEntries(
    Object.entries(addresses).flatMap(([key, { error }]) =>
      error === undefined ? [] : [[key, error]],
    ),
  );

const unreadable = {
  da: 'Vi forstår ikke svaret. Prøv at skrive det på en anden måde.',
  en: 'We do not understand the answer. Try writing it another way.',
};
