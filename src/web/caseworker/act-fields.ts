import { idKinds } from '../../cases/decide-exemption.ts';
import type { CaseState } from '../../cases/ports/case-store.ts';
import type { Verb } from './next-step.ts';

/** How a citizen who was referred can have been met. */
export const contactWays = ['phone', 'at-the-counter', 'home-visit', 'letter'] as const;

/** Who answered a letter. */
export const answerers = ['other-parent', 'host', 'somebody-else'] as const;

const referralOutcomes = [
  'helped-digitally',
  'filed-otherwise',
  'no-longer-wanted',
  'not-reached',
] as const;

/** Every way a case can end, as the `closed` event keeps it. */
export const outcomes = [...referralOutcomes, 'done'] as const;

/** The endings that a caseworker can choose between in this state; none means there is nothing to choose. */
export const outcomesIn = (state: CaseState): readonly (typeof outcomes)[number][] =>
  state === 'carried-out' ? ['done'] : referralOutcomes;

/** What can be decided on somebody's Digital Post. */
export const exemptionDecisions = ['exempt', 'ended'] as const;

export const yesNo = ['yes', 'no'] as const;

/** A control of an act's form; its words are `desk:field.<key>` and `desk:option.<value>`. */
export type ActField =
  | { readonly kind: 'choice'; readonly key: string; readonly options: readonly string[] }
  | {
      readonly kind: 'text';
      readonly key: string;
      readonly preset?: string;
      readonly optional?: boolean;
    }
  /** A person's number, with the name that the register has for it beside it. */
  | { readonly kind: 'cpr'; readonly key: string }
  | { readonly kind: 'long-text' | 'date' | 'letters'; readonly key: string };

/** What each act asks for. Keys differ between acts: several forms stand on one page. */
export const actFields = (verb: Verb, state: CaseState): readonly ActField[] =>
  verb === 'close' ? endings(state) : fields[verb];

const fields: Record<Exclude<Verb, 'close'>, readonly ActField[]> = {
  take: [],
  contact: [{ kind: 'choice', key: 'how', options: contactWays }],
  release: [
    { kind: 'letters', key: 'letters' },
    { kind: 'long-text', key: 'why' },
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
  'carry-out': [
    { kind: 'date', key: 'on' },
    { kind: 'text', key: 'system', preset: 'CPR' },
    { kind: 'text', key: 'theirReference' },
  ],
  'decide-exemption': [
    { kind: 'choice', key: 'decided', options: exemptionDecisions },
    { kind: 'choice', key: 'idSeen', options: idKinds },
    { kind: 'cpr', key: 'cpr' },
    { kind: 'text', key: 'representedBy', optional: true },
    { kind: 'choice', key: 'forwardUnopened', options: yesNo },
  ],
  answer: [
    { kind: 'choice', key: 'from', options: answerers },
    { kind: 'long-text', key: 'answer' },
  ],
  note: [{ kind: 'long-text', key: 'note' }],
};

/** Where there is only one way to end, nobody is asked. */
const endings = (state: CaseState): readonly ActField[] =>
  outcomesIn(state).length === 1
    ? []
    : [{ kind: 'choice', key: 'outcome', options: outcomesIn(state) }];
