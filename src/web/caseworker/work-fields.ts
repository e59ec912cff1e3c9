import { reopenedBecause } from '../../self-services/reopened-letter.ts';
import type { ActCase, ActField } from './act-fields.ts';

/** Who has a case, and where it goes: acts on the case as such. */
export const workVerbs = [
  'record-signature',
  'waive-signature',
  'assign',
  'give-back',
  'correct-day',
  'reopen',
  'transfer',
] as const;
export type WorkVerb = (typeof workVerbs)[number];

/** The event that each of them appends. */
export const workEventOf = {
  'record-signature': 'signed',
  'waive-signature': 'signature-waived',
  assign: 'assigned',
  'give-back': 'unassigned',
  'correct-day': 'arrival-corrected',
  reopen: 'reopened',
  transfer: 'transferred',
} as const satisfies Record<WorkVerb, string>;

/** Why a case is taken up again; its words are options of the desk. */
export const reopenedOptions = reopenedBecause;

/** What a sheet of paper says; its words are options of the desk. */
export const signatureWords = ['has-signed', 'will-not-sign'] as const;

/** What each of these acts asks for. Taking a case from a colleague needs a reason. */
export function workFields(verb: WorkVerb, { othersCase }: ActCase): readonly ActField[] {
  const isTaken = othersCase === true;
  switch (verb) {
    case 'record-signature':
      return [
        { kind: 'pick', key: 'signer' },
        { kind: 'choice', key: 'signatureWord', options: signatureWords },
        { kind: 'date', key: 'signatureOn' },
      ];
    case 'waive-signature':
      return [
        { kind: 'pick', key: 'waivedSigner' },
        { kind: 'long-text', key: 'waivedWhy' },
      ];
    case 'assign':
      return [
        { kind: 'pick', key: 'assignTo' },
        { kind: 'long-text', key: 'assignReason', ...(!isTaken && { optional: true }) },
      ];
    case 'give-back':
      return isTaken ? [{ kind: 'long-text', key: 'giveBackReason' }] : [];
    case 'correct-day':
      return [
        { kind: 'date', key: 'correctedOn' },
        { kind: 'long-text', key: 'correctReason' },
      ];
    case 'reopen':
      return [
        { kind: 'choice', key: 'reopenBecause', options: reopenedOptions },
        { kind: 'long-text', key: 'reopenReason' },
      ];
    default:
      return [
        { kind: 'pick', key: 'transferTo' },
        { kind: 'long-text', key: 'transferReason' },
      ];
  }
}

/** What taking a case asks for: nothing, unless a colleague has it. */
export const takeFields = ({ othersCase }: ActCase): readonly ActField[] =>
  othersCase === true ? [{ kind: 'long-text', key: 'takeReason' }] : [];

/** When, where, under which number there, and by whom. */
export const carriedOutFields: readonly ActField[] = [
  { kind: 'date', key: 'on' },
  { kind: 'text', key: 'system' },
  { kind: 'text', key: 'theirReference' },
  { kind: 'text', key: 'carriedOutBy', optional: true },
];
