import type { NonEmpty, Text } from '../domain/language.ts';
import type { Beside } from './beside.ts';
import type { CheckContext, Member } from './context.ts';
import type { Known, KnownFact } from './known.ts';

/** How a field is drawn and read. The browser sends flat strings; `fields.ts` turns them into schema input. */
export type FieldKind =
  | { readonly kind: 'text' | 'email' | 'phone' | 'long-text'; readonly autocomplete?: string }
  | { readonly kind: 'date' }
  | { readonly kind: 'choice'; readonly options: NonEmpty<Option> }
  | { readonly kind: 'address' }
  /** Ten digits with or without hyphen; the applicant's own only where nobody logs in. */
  | { readonly kind: 'cpr' }
  /** One of the 98, by its four digits. */
  | { readonly kind: 'municipality' }
  /** A practice of the register, nearest to the applicant's home first; or a name where nobody can look it up. */
  | {
      readonly kind: 'practice';
      /** Kilometres beyond which a practice is marked as too far; undefined where nobody knows. */
      readonly limit?: (context: CheckContext) => number | undefined;
    }
  /** Ticks for several people, or a choice of one; the values are opaque member keys, never numbers. */
  | { readonly kind: 'household' | 'person'; readonly who?: Among };

/** Which of the household stand to choose from; absent: everybody but the applicant. See `people.ts`. */
export type Among = (context: CheckContext) => readonly Member[];

export interface Option {
  readonly value: string;
  readonly label: Text;
  readonly hint?: Text;
  /** Hidden where this does not hold: only what answers or registers refute for certain. On paper every option stands. */
  readonly when?: Holds;
}

type Answered = Readonly<Record<string, unknown>>;
/** Whether something holds of the answers so far and of what registers say. */
type Holds = (answers: Answered, context: CheckContext) => boolean;

export type Field<K extends string = string> = FieldKind & {
  readonly key: K;
  readonly label: Text;
  readonly hint?: Text;
  readonly optional?: boolean;
  /** Stands on paper instead of the hint, where that speaks of the page; false: nothing. */
  readonly paperHint?: Text | false;
  /** Asked once: where a register knows the answer it is shown with its source, and nobody types it. */
  readonly known?: (context: CheckContext) => Known | undefined;
  /** What a caseworker sees of registers beside the answer. */
  readonly beside?: Beside;
};

export interface Step<K extends string = string> {
  /** Path segment under `/self-service/<id>/`. */
  readonly id: string;
  readonly title: Text;
  readonly intro?: Text;
  /** Stands on the page instead of the intro, where the words depend on the answers so far or on the day. */
  readonly introFor?: (answers: Answered, context: CheckContext) => Text;
  /** Stands on paper instead of the intro, where that speaks of the page; false: nothing. */
  readonly paperIntro?: Text | false;
  /** Under the intro, one line each, on the page as on paper. */
  readonly list?: NonEmpty<Text>;
  readonly fields: NonEmpty<Field<K>>;
  /** What registers say about this question, shown above it with source and how to correct it. */
  readonly facts?: (context: CheckContext, answers: Answered) => readonly KnownFact[];
  /** Shown only when this holds of the answers so far; absent means always. */
  readonly when?: Holds;
}
