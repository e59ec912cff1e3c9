import { questionKinds } from '../../cases/ask-for-more.ts';
import { appealResults } from '../../cases/appeals.ts';
import { idKinds } from '../../cases/decide-exemption.ts';
import type { CaseState } from '../../cases/ports/case-store.ts';
import type { OutboxState } from '../../cases/ports/dispatch.ts';
import { decisionResults } from '../../self-services/decision-letter.ts';
import type { ExceptionChoices } from './exception-choices.ts';
import { guardFields } from './guard-fields.ts';
import { releaseFields, retryFields } from './letter-fields.ts';
import { endings } from './outcome-fields.ts';
import type { Verb } from './verbs.ts';
import {
  carriedOutFields,
  takeFields,
  type WorkVerb,
  workEventOf,
  workFields,
} from './work-fields.ts';

export { outcomes, outcomesIn } from './outcome-fields.ts';

/** How a citizen who was referred can have been met. */
export const contactWays = ['phone', 'at-the-counter', 'home-visit', 'letter'] as const;

/** Who an answer can have come from. */
export const answerers = ['other-parent', 'host', 'citizen', 'somebody-else'] as const;

/** Whose answer can have come on this case: another parent's and a host's only where they were written to. */
export const answerersOn = ({ letters }: ActCase): readonly (typeof answerers)[number][] =>
  answerers.filter((each) => {
    const notice = each in writtenTo && writtenTo[each as keyof typeof writtenTo];
    return !notice || letters.some((letter) => letter.notice === notice && letter.state !== 'held');
  });

const writtenTo = { 'other-parent': 'hearing', host: 'host-declaration' } as const;

/** What can be decided on somebody's Digital Post. */
export const exemptionDecisions = ['exempt', 'ended'] as const;

export const yesNo = ['yes', 'no'] as const;

/** A control of an act's form; its words are `desk:field.<key>` and `desk:option.<value>`. */
export type ActField =
  | { readonly kind: 'choice'; readonly key: string; readonly options: readonly string[] }
  | {
      readonly kind: 'text' | 'long-text';
      readonly key: string;
      readonly optional?: boolean;
    }
  /** A person's number, with the name that the register has for it beside it. */
  | { readonly kind: 'cpr'; readonly key: string }
  | { readonly kind: 'date' | 'letters' | 'failed-letter' | 'bases'; readonly key: string }
  /** One of the areas that the case's form prepares. */
  | { readonly kind: 'area'; readonly key: string }
  /** One of many that the case's form prepares, as a drop-down. */
  | { readonly kind: 'pick'; readonly key: string };

/** What of a case decides what its forms ask. */
export interface ActCase {
  readonly state: CaseState;
  readonly letters: readonly Pick<OutboxState, 'notice' | 'state' | 'from' | 'letter'>[];
  /** Unopened post was promised to be sent on: closing asks how that ended. */
  readonly postWaiting?: boolean;
  /** Staff registered it, and its way in has not been decided. */
  readonly lookedInto?: boolean;
  /** Another authority has the errand now, elsewhere. */
  readonly handedOver?: boolean;
  /** Somebody else is responsible for it: taking it away needs a reason. */
  readonly othersCase?: boolean;
  /** It waits for a caseworker to assess somebody without MitID. */
  readonly lacksMitId?: boolean;
  /** Its letters are in English, or in that too. */
  readonly english?: boolean;
  /** A letter would go if somebody wrote where to. */
  readonly addressLacks?: boolean;
  /** What an exception can be granted for here. */
  readonly exception?: ExceptionChoices;
}

/** What each act asks for. Keys differ between acts: several forms stand on one page. */
export function actFields(verb: Verb, on: ActCase): readonly ActField[] {
  if (verb === 'close') return endings(on);
  if (verb === 'grant-exception') return exceptionFields(on);
  if (verb === 'release') return releaseFields(on.letters);
  if (verb === 'retry-letter') return retryFields(on);
  if (verb === 'answer') return answerOn(on);
  if (verb === 'take') return takeFields(on);

  if (verb === 'accept-channel' && on.lacksMitId === true) return [assessed];
  // It would else end what the law lets nobody put away.
  if (verb === 'withdraw' && on.lookedInto === true) return [ownWish, ...fields.withdraw];
  const plain = isWork(verb) ? workFields(verb, on) : fields[verb];
  return on.english === true ? plain.flatMap(alsoInEnglish) : plain;
}

/** What is written for the citizen to read can be written in English too. */
const alsoInEnglish = (field: ActField): readonly ActField[] =>
  translated.includes(field.key)
    ? [field, { kind: 'long-text', key: `${field.key}English`, optional: true }]
    : [field];

const translated: readonly string[] = [
  'decisionReason',
  'askWhat',
  'correctReason',
  'reopenReason',
  'transferReason',
];

const isWork = (verb: Verb): verb is WorkVerb => Object.hasOwn(workEventOf, verb);

const fields: Record<
  Exclude<
    Verb,
    'close' | 'answer' | 'take' | 'grant-exception' | 'release' | 'retry-letter' | WorkVerb
  >,
  readonly ActField[]
> = {
  ...guardFields,
  contact: [
    { kind: 'choice', key: 'how', options: contactWays },
    { kind: 'date', key: 'contactedOn' },
  ],
  'settle-letter': [
    { kind: 'failed-letter', key: 'settledLetter' },
    { kind: 'long-text', key: 'settledHow' },
  ],
  demand: [
    { kind: 'text', key: 'kroner' },
    { kind: 'long-text', key: 'feeReason' },
  ],
  paid: [
    { kind: 'date', key: 'paidOn' },
    { kind: 'text', key: 'paymentReference' },
  ],
  waive: [{ kind: 'long-text', key: 'waiveReason' }],
  ask: [
    { kind: 'choice', key: 'askAs', options: questionKinds },
    { kind: 'long-text', key: 'askWhat' },
    { kind: 'date', key: 'answerBy' },
  ],
  decide: [
    { kind: 'choice', key: 'result', options: decisionResults },
    { kind: 'long-text', key: 'decisionReason' },
    { kind: 'bases', key: 'bases' },
  ],
  'carry-out': carriedOutFields,
  'decide-exemption': [
    { kind: 'choice', key: 'decided', options: exemptionDecisions },
    { kind: 'choice', key: 'idSeen', options: idKinds },
    { kind: 'cpr', key: 'cpr' },
    { kind: 'text', key: 'representedBy', optional: true },
    { kind: 'choice', key: 'forwardUnopened', options: yesNo },
    { kind: 'long-text', key: 'postalAddress', optional: true },
  ],
  'end-exception': [{ kind: 'long-text', key: 'exceptionEndReason' }],
  appeal: [
    { kind: 'date', key: 'appealOn' },
    { kind: 'long-text', key: 'appealNote' },
  ],
  'appeal-end': [
    { kind: 'choice', key: 'appealResult', options: appealResults },
    { kind: 'date', key: 'appealEndedOn' },
  ],
  withdraw: [{ kind: 'long-text', key: 'withdrawReason' }],
  note: [{ kind: 'long-text', key: 'note' }],
};

const assessed: ActField = { kind: 'long-text', key: 'assessedReason' };
const ownWish: ActField = { kind: 'choice', key: 'ownWish', options: yesNo };

const answerOn = (on: ActCase): readonly ActField[] => [
  { kind: 'choice', key: 'from', options: answerersOn(on) },
  { kind: 'long-text', key: 'answer' },
  { kind: 'date', key: 'answeredOn' },
];

/** What leaves no choice is not asked. */
const exceptionFields = ({ exception }: ActCase): readonly ActField[] => [
  ...((exception?.scopes.length ?? 0) > 1
    ? [{ kind: 'choice', key: 'exceptionScope', options: exception?.scopes ?? [] } as const]
    : []),
  ...((exception?.areas.length ?? 0) > 1 ? [{ kind: 'area', key: 'exceptionArea' } as const] : []),
  ...(exception?.scopes.includes('lasting') === true
    ? [{ kind: 'date', key: 'exceptionUntil' } as const]
    : []),
  { kind: 'long-text', key: 'exceptionReason' },
];
