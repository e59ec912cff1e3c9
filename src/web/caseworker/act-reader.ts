import { z } from 'zod';
import type { WorkProblem, WorkRequest } from '../../cases/append-work.ts';
import type { DraftLetter } from '../../cases/case-letter.ts';
import type { ChannelDesk } from '../../cases/channel-decision.ts';
import type { Colleague } from '../../cases/assign-case.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { OutboxState } from '../../cases/ports/dispatch.ts';
import type { IsoDate } from '../../domain/dated.ts';
import type { Text } from '../../domain/language.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { ActCase } from './act-fields.ts';

/** An act that was read from its form, ready to be done. */
export interface Act {
  (desk: ChannelDesk, request: WorkRequest): Promise<Result<CaseRow, WorkProblem>>;
  /** The letters that it would write, which somebody reads first. Stores nothing. */
  readonly draft?: (desk: ChannelDesk, row: CaseRow) => Promise<Result<Drawn, WorkProblem>>;
}

/** The act's letter, where there is somebody to write to, those that go to others with it, and what to know before it. */
export interface Drawn {
  readonly letter?: DraftLetter;
  readonly others?: readonly DraftLetter[];
  /** Text keys of what the act changes. */
  readonly changes?: readonly string[];
}

/** A text key under `desk:error`, with the municipality that it names where it names one. */
export type ActError = string | { readonly key: string; readonly municipality: Text };

/** What is wrong with each field. */
export type ActErrors = Readonly<Record<string, ActError>>;

/** What of the case and the day decides whether a form is filled in right. */
export type ActContext = Omit<ActCase, 'letters'> & {
  readonly letters: readonly OutboxState[];
  readonly today: Temporal.PlainDate;
  /** When the case came in, or the referral was made. */
  readonly arrivedOn: IsoDate;
  /** The errand's own last day, where it can still be met. */
  readonly lastDay?: IsoDate | undefined;
  /** When the fee was demanded that a payment can be for. */
  readonly demandedOn?: IsoDate;
  /** Who can be given the case. */
  readonly colleagues?: readonly Colleague[];
  /** Whether invented numbers count. */
  readonly demo: boolean;
};

export type Reader = (typed: unknown, context: ActContext) => Result<Act, ActErrors>;

/** Reads by a schema; the messages of its issues are text keys under `desk:error`. */
export function reader<S extends z.ZodObject>(
  schema: (context: ActContext) => S,
  act: (input: z.output<S>, context: ActContext) => Act,
): Reader {
  return (typed, context) => {
    const parsed = schema(context).safeParse(typed);
    if (parsed.success) return ok(act(parsed.data, context));
    const errors: Record<string, string> = {};
    for (const issue of parsed.error.issues) errors[String(issue.path[0])] ??= issue.message;
    return failed(errors);
  };
}

/** A text of so many characters at most; `none` is said where nothing was written. */
export const words = (longest: number, none: string) => z.string(none).max(longest, 'tooLong');

/** Whole sentences. */
export const prose = (none: string) => words(4000, none);
