import type { z } from 'zod';
import type { Cpr } from '../domain/cpr.ts';
import type { Dated, NamedValues } from '../domain/dated.ts';
import type { NonEmpty, Text } from '../domain/language.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';
import type { Address } from '../domain/person.ts';
import type { ActsAs } from '../domain/way.ts';
import type { ServiceLaw } from '../eligibility/law.ts';
import type { AttachmentSpec } from './attachments.ts';
import type { Amount, Charge } from './charge.ts';
import type { CheckContext, Flag, Submission } from './context.ts';
import type { DecisionResult } from './decision-letter.ts';
import type { DecidedExemption, Letter, Notice } from './letter.ts';
import type { BeyondForm, Hindrance, LastDay } from './outside-form.ts';
import type { Signing } from './signing.ts';
import type { Protects } from './protects.ts';
import type { Step } from './step.ts';
import type { OutcomeNotice, ToldOutcome } from './told-outcome.ts';

export type { AttachmentSpec } from './attachments.ts';
export type { CheckContext, Flag, Member, Submission } from './context.ts';
export type { BeyondForm, Hindrance, LastDay } from './outside-form.ts';
export type { Among, Field, FieldKind, Option, Step } from './step.ts';
export type { Amount, Charge, ChargeDecision } from './charge.ts';
export type { Known, KnownFact } from './known.ts';
export type { Signing } from './signing.ts';
export type { DecidedExemption, Letter, Notice, NoticeKind } from './letter.ts';

/** A message at a field that says how to mend the answer, with the paragraph it rests on where there is one. */
export interface FieldError {
  readonly message: Text;
  readonly basis?: LegalBasis;
  /** The errand to do first. */
  readonly service?: string;
}
export type FieldErrors = Readonly<Record<string, FieldError>>;

/** A warning that blocks nothing, shown on summary and receipt and kept with the case. */
export interface Advice {
  readonly id: string;
  readonly text: Text;
  /** The same once it is sent, where a warning beforehand would be too late; empty where nothing is left to say. */
  readonly sent?: Text;
  readonly basis?: LegalBasis;
}

/** A paragraph that pages or letters of a service name, and what it is about. */
export interface Cited {
  readonly what: Text;
  readonly basis: LegalBasis;
}

/** Days that data of this service is kept. */
export interface Retention {
  readonly draftDays: number;
  readonly referralDays: number;
  readonly caseDays: number;
  readonly source: string;
}

/** What a self-service is. Web form, paper form and caseworker entry are all drawn from it. */
export interface Spec<S extends z.ZodObject> {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  /** What a case is about, as a noun, where the title is none: for letters. */
  readonly caseTitle?: Text;
  /** One sentence for the catalogue. */
  readonly summary: Text;
  /** What it does and does not do, and what it takes, to know before starting: on the first page and on paper. */
  readonly about?: NonEmpty<Text>;
  /** That the errand is not done yet, as a clause: "Du har ikke meldt din flytning endnu". */
  readonly notYet: Text;
  readonly minutes: number;
  /** When it costs something and when not, in words; absent where it is always free. */
  readonly cost?: Text;
  /** What to have ready before starting. */
  readonly ready: readonly Text[];
  readonly law: ServiceLaw;
  readonly who: readonly ActsAs[];
  /** What is looked up besides person and household. */
  readonly asks?: readonly ('health-insurance' | 'practices')[];
  /** Months within which the law wants an answer, where it says so; absent: the installation's own goal. */
  readonly answeredWithin?: readonly Dated<number>[];
  /** Every number, age and amount of its law, to be listed and watched; each stands in one place only. */
  readonly values: readonly NamedValues[];
  /** The paragraphs that it cites besides those of the ways in and of complaints. */
  readonly cites?: readonly Cited[];
  /** The one schema; steps are slices of its keys. Messages are keys of `problems`. */
  readonly answers: S;
  /** Texts for the codes that the schema's messages carry. */
  readonly problems: Readonly<Record<string, Text>>;
  readonly steps: NonEmpty<Step<keyof z.output<S> & string>>;
  /** Documents that can be sent along, asked for after the steps. */
  readonly attachments?: readonly AttachmentSpec[];
  /** Errands that a digital form cannot carry: asked first, answered with a referral. */
  readonly referWhen?: (answers: Readonly<Record<string, unknown>>) => BeyondForm | undefined;
  /** The same for somebody registered as having left Denmark. */
  readonly departed?: BeyondForm;
  /** What makes the errand impossible or pointless for this person, said before the form; other ways stay open. */
  readonly hindrance?: (context: CheckContext) => Hindrance | undefined;
  /** Runs after every step, so answers that are not given yet are absent. */
  readonly check?: (answers: Partial<z.output<S>>, context: CheckContext) => FieldErrors;
  readonly advise?: (answers: z.output<S>, context: CheckContext) => readonly Advice[];
  readonly flags?: (submission: Submission<z.output<S>>) => readonly Flag[];
  /** The errand's own last day: the rule in words always, the day once enough has been answered. */
  readonly lastDay?: (
    answers: Readonly<Record<string, unknown>>,
    today: Temporal.PlainDate,
  ) => LastDay | undefined;
  /** Municipality responsible by the answers so far; undefined means the applicant's own, or not yet known. */
  readonly municipality?: (answers: z.output<S>) => string | undefined;
  /** Member keys of those the errand is for; empty means the applicant. A child under 15 is acted for by a parent. */
  readonly principals?: (answers: z.output<S>) => readonly string[];
  /** What it does to the protection of whom it is for; nothing where it has nothing to do with that. */
  readonly protects?: (answers: z.output<S>, on: Temporal.PlainDate) => Protects | undefined;
  /** What it costs by the answers, or why it is free; nothing where the service knows no fees. With a fee in it, `cost` says so beforehand. */
  readonly charge?: (answers: z.output<S>, context: CheckContext) => Charge;
  /** What a fee of these answers comes to on a day, wherever there is one; undefined where nobody knows the amount. Staff demand no other. */
  readonly fee?: (answers: z.output<S>, on: Temporal.PlainDate) => Amount | undefined;
  /** Where nobody logs in: who the applicant says they are. */
  readonly selfDeclared?: (answers: z.output<S>) => { readonly name: string; readonly cpr: Cpr };
  /** Where to call about it, where the authority's numbers belong to single areas. */
  readonly phone?: readonly Dated<string>[];
  /** The register in which a caseworker carries it out, as the desk's form presets it. */
  readonly system: string;
  /** What a decision on the errand comes to, in its own words; where absent, plain ones that fit any errand. */
  readonly decided?: Partial<Readonly<Record<DecisionResult, Text>>>;
  /** What carrying it out changes in the municipality's own registers. */
  readonly decides?: 'exemption-from-digital-post';
  /** What somebody else who was written to about the errand is told of the decision on it; nothing where it is none of theirs. */
  readonly tellsOthers?: (told: ToldOutcome) => OutcomeNotice | undefined;
  /** The letter on that decision, to whom it is about. */
  readonly decisionLetter?: (decided: DecidedExemption) => Letter;
  /** Others whose own signature it needs. */
  readonly signing?: Signing<z.output<S>>;
  /** Which of the household's members the answers bring along. */
  readonly movers?: (answers: z.output<S>) => readonly string[];
  readonly destination?: (answers: z.output<S>) => Address | undefined;
  readonly notices: (submission: Submission<z.output<S>>) => readonly Notice[];
  /** Plain words on what happens next, only what applies to these answers. */
  readonly next: (answers: z.output<S>, context: CheckContext) => NonEmpty<Text>;
  /** Errands that follow. */
  readonly followUps: readonly string[];
  readonly retention: Retention;
  readonly examples: {
    readonly accepted: NonEmpty<z.input<S>>;
    readonly refused: NonEmpty<{
      readonly answers: Readonly<Record<string, unknown>>;
      readonly field: string;
      readonly why: string;
    }>;
  };
}

/** A service with its answer type forgotten: what registries and engines iterate. */
export type SelfService = Spec<z.ZodObject> & { readonly __answers?: never };

/** Checks a spec's types and forgets them. Throws where two steps ask for the same key or a key is asked by none. */
export function define<S extends z.ZodObject>(spec: Spec<S>): SelfService {
  const asked = spec.steps.flatMap((step) => step.fields.map((field) => field.key));
  const keys = Object.keys(spec.answers.shape);
  const twice = asked.find((key, index) => asked.indexOf(key) !== index);
  const missing = keys.find((key) => !asked.includes(key));
  if (twice !== undefined) throw new Error(`${spec.id}: two steps ask for ${twice}`);
  if (missing !== undefined) throw new Error(`${spec.id}: no step asks for ${missing}`);
  return spec as unknown as SelfService;
}
