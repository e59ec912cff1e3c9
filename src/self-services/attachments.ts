import type { Text } from '../domain/language.ts';
import type { CheckContext } from './context.ts';

type Answered = Readonly<Record<string, unknown>>;

/** A document that belongs to an errand. It never holds the errand up: what is missing is asked for once it has come. */
export interface AttachmentSpec {
  /** Path segment, and the name under which its files are kept. */
  readonly id: string;
  /** What it is, as a noun: "Din lejekontrakt". */
  readonly label: Text;
  readonly hint?: Text;
  /** What it is needed for, in plain words. */
  readonly why: Text;
  /** Needed for the decision. Sent without it, the case has an open question to the citizen, and has come all the same. */
  readonly required: boolean;
  /** Files at most: pages are often photographed one by one. */
  readonly most: number;
  /** How to send or show it without the portal, besides the address and the cover sheet that stand with it. */
  readonly paper: Text;
  /** Asked for only where this holds of the answers and of what registers say; on paper it always stands. */
  readonly when?: (answers: Answered, context: CheckContext) => boolean;
}

/** A document that a case was sent without. */
export interface AwaitedDocument {
  /** The id of its spec. */
  readonly attachment: string;
  readonly label: Text;
  readonly paper: Text;
}

interface Asks {
  readonly attachments?: readonly AttachmentSpec[];
}

/** The documents that these answers call for, in order. */
export const attachmentsFor = (
  { attachments = [] }: Asks,
  answers: Answered,
  context: CheckContext,
): readonly AttachmentSpec[] =>
  attachments.filter(({ when }) => when === undefined || when(answers, context));

/** What is still to come: needed, and not among what has been sent. */
export const awaitedAmong = (
  specs: readonly AttachmentSpec[],
  sent: readonly { readonly attachment?: string }[],
): readonly AwaitedDocument[] =>
  specs
    .filter(({ id, required }) => required && sent.every(({ attachment }) => attachment !== id))
    .map(({ id, label, paper }) => ({ attachment: id, label, paper }));
