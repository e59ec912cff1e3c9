import type { z } from 'zod';
import type { AuthorityId } from '../domain/authority.ts';
import type { IsoDate } from '../domain/dated.ts';
import type { NonEmpty, Text } from '../domain/language.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';
import type { Address, Person } from '../domain/person.ts';
import type { Lookup } from '../domain/result.ts';
import type { ActsAs } from '../domain/way.ts';
import type { ServiceLaw } from '../eligibility/law.ts';
import type { Notice } from './letter.ts';

export type { Letter, Notice, NoticeKind } from './letter.ts';

/** How a field is drawn and read. The browser sends flat strings; `fields.ts` turns them into schema input. */
export type FieldKind =
  | { readonly kind: 'text' | 'email' | 'phone' | 'long-text'; readonly autocomplete?: string }
  | { readonly kind: 'date' }
  | { readonly kind: 'choice'; readonly options: NonEmpty<Option> }
  | { readonly kind: 'address' }
  /** Ticks for the members of the household; the values are opaque member keys, never numbers. */
  | { readonly kind: 'household' };

export interface Option {
  readonly value: string;
  readonly label: Text;
  readonly hint?: Text;
}

export type Field<K extends string = string> = FieldKind & {
  readonly key: K;
  readonly label: Text;
  readonly hint?: Text;
  readonly optional?: boolean;
};

export interface Step<K extends string = string> {
  /** Path segment under `/self-service/<id>/`. */
  readonly id: string;
  readonly title: Text;
  readonly intro?: Text;
  readonly fields: NonEmpty<Field<K>>;
  /** Shown only when this holds of the answers so far; absent means always. */
  readonly when?: (answers: Readonly<Record<string, unknown>>) => boolean;
}

/** A message at a field that says how to mend the answer, with the paragraph it rests on where there is one. */
export interface FieldError {
  readonly message: Text;
  readonly basis?: LegalBasis;
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

/** What the rules across fields may look at besides the answers. */
export interface CheckContext {
  readonly today: Temporal.PlainDate;
  readonly applicant?: Person;
  /** People registered at the applicant's address, the applicant first. */
  readonly household: Lookup<readonly Member[]>;
}

/** A member of the household under an opaque key that may stand in a page. */
export interface Member {
  readonly key: string;
  readonly person: Person;
}

/** Something caseworkers must see at once: `protected` holds every letter to third parties back. */
export type Flag =
  | 'protected'
  | 'unknown-address'
  | 'late'
  | 'host'
  | 'child'
  | 'register-down'
  | 'unknown-household';

/** What the letters and flags are made from: the answers and the people that the registers named. */
export interface Submission<A> {
  readonly reference: string;
  readonly arrivedAt: Temporal.Instant;
  readonly answers: A;
  readonly applicant: Person;
  readonly movers: readonly Person[];
  /** Everybody registered where the applicant lives now; `unknown` when the register did not answer. */
  readonly household: Lookup<readonly Person[]>;
  /** Adults registered at the new address, by the person register; `unknown` when it did not answer. */
  readonly residents: Lookup<readonly Person[]>;
  /** People with custody who are not among the movers. */
  readonly otherParents: readonly Person[];
  readonly authority: { readonly id: AuthorityId; readonly name: Text; readonly phone?: string };
  readonly today: Temporal.PlainDate;
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
  /** One sentence for the catalogue. */
  readonly summary: Text;
  /** That the errand is not done yet, as a clause: "Du har ikke meldt din flytning endnu". */
  readonly notYet: Text;
  readonly minutes: number;
  /** What to have ready before starting. */
  readonly ready: readonly Text[];
  readonly law: ServiceLaw;
  readonly who: readonly ActsAs[];
  /** The one schema; steps are slices of its keys. Messages are keys of `problems`. */
  readonly answers: S;
  /** Texts for the codes that the schema's messages carry. */
  readonly problems: Readonly<Record<string, Text>>;
  readonly steps: NonEmpty<Step<keyof z.output<S> & string>>;
  /** Errands that a digital form cannot carry: asked first, answered with a referral. */
  readonly referWhen?: (answers: Readonly<Record<string, unknown>>) => BeyondForm | undefined;
  /** The same for somebody registered as having left Denmark. */
  readonly departed?: BeyondForm;
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

/** An errand that no form can carry: why, and what the referral then says instead of the errand's usual words. */
export interface BeyondForm {
  readonly why: Text;
  /** The question that finds the authority. */
  readonly municipality: Text;
  readonly lastDay?: Text;
  readonly bring: NonEmpty<Text>;
}

export interface LastDay {
  readonly day?: IsoDate;
  readonly basis: LegalBasis;
  readonly text: Text;
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
