import { z } from 'zod';
import { recordPayment, waivePayment } from '../../cases/payments.ts';
import { lacksAddress, retryLetter, settleLetter } from '../../cases/failed-letters.ts';
import { draftWithdrawal, withdrawCase } from '../../cases/end-filing.ts';
import { unopenedPostEndings } from '../../cases/unopened-post.ts';
import { addNote, closeCase, markContacted, releaseLetters } from '../../cases/work-on-case.ts';
import type { Result } from '../../domain/result.ts';
import { readField } from '../../self-services/fields.ts';
import type { Raw } from '../../self-services/raw.ts';
import { type ActField, actFields, contactWays, outcomesIn, yesNo } from './act-fields.ts';
import {
  type Act,
  type ActContext,
  type ActErrors,
  prose,
  type Reader,
  reader,
  words,
} from './act-reader.ts';
import { guardReaders } from './guard-readers.ts';
import { askReader, decideReader, demandReader, exemptionReader } from './letter-acts.ts';
import { appealEndReader, appealReader, endReader, grantReader } from './right-acts.ts';
import type { Verb } from './next-step.ts';
import { answerReader, carriedOutReader, takeReader, workReaders } from './work-readers.ts';

/** Reads the form of an act. The error says which fields to mend. */
export function readAct(verb: Verb, raw: Raw, context: ActContext): Result<Act, ActErrors> {
  const typed = Object.fromEntries(
    actFields(verb, context).map((field) => [field.key, readTyped(field, raw)]),
  );
  return readers[verb](typed, context);
}

const readers: Record<Verb, Reader> = {
  ...guardReaders,
  ...workReaders,
  take: takeReader,
  contact: reader(
    ({ today, arrivedOn }) =>
      z.object({
        how: z.enum(contactWays, 'choose'),
        // Left empty it was today.
        contactedOn: z.iso
          .date('date')
          .refine((day) => day <= today.toString(), 'future')
          .refine((day) => arrivedOn <= day, 'beforeArrival')
          .default(today.toString()),
      }),
    ({ how, contactedOn }) =>
      (desk, request) =>
        markContacted(desk, request, { how, on: contactedOn }),
  ),
  release: reader(
    () => z.object({ letters: z.array(z.string()).default([]), why: prose('writeWhy') }),
    (input) => (desk, request) => releaseLetters(desk, request, input),
  ),
  'retry-letter': reader(
    ({ letters }) =>
      z
        .object({
          retryLetter: z.string('choose'),
          retryAddress: words(200, 'tooLong')
            .regex(/[\n,][^\S\n]*\S/, 'writeAddress')
            .optional(),
        })
        .refine(
          ({ retryLetter: id, retryAddress }) =>
            retryAddress === undefined ||
            letters.some((letter) => letter.id === id && lacksAddress(letter)),
          { path: ['retryAddress'], message: 'addressNotNeeded' },
        ),
    ({ retryLetter: letter, retryAddress: address }) =>
      (desk, request) =>
        retryLetter(desk, request, { letter, address }),
  ),
  'settle-letter': reader(
    () => z.object({ settledLetter: z.string('choose'), settledHow: prose('writeHow') }),
    ({ settledLetter: letter, settledHow: how }) =>
      (desk, request) =>
        settleLetter(desk, request, { letter, how }),
  ),
  demand: demandReader,
  paid: reader(
    ({ today, demandedOn = '' }) =>
      z.object({
        paidOn: z.iso
          .date('date')
          .refine((day) => day <= today.toString(), 'future')
          .refine((day) => demandedOn <= day, 'beforeDemand'),
        paymentReference: words(60, 'writePaymentReference'),
      }),
    (input) => (desk, request) =>
      recordPayment(desk, request, { on: input.paidOn, theirReference: input.paymentReference }),
  ),
  waive: reader(
    () => z.object({ waiveReason: prose('writeWhy') }),
    (input) => (desk, request) => waivePayment(desk, request, { why: input.waiveReason }),
  ),
  ask: askReader,
  decide: decideReader,
  'grant-exception': grantReader,
  'end-exception': endReader,
  appeal: appealReader,
  'appeal-end': appealEndReader,
  'carry-out': carriedOutReader,
  'decide-exemption': exemptionReader,
  close: reader(
    (on) => {
      const [only, ...others] = outcomesIn(on);
      const ending = z.enum(unopenedPostEndings, 'choose');
      return z.object({
        outcome:
          others.length === 0
            ? z.string().default(only ?? '')
            : z.enum([only ?? '', ...others], 'choose'),
        unopenedPost: on.postWaiting === true ? ending : ending.optional(),
      });
    },
    (input) => (desk, request) => closeCase(desk, request, input),
  ),
  withdraw: reader(
    ({ lookedInto }) =>
      z.object({
        ownWish: z
          .enum(yesNo, 'choose')
          .optional()
          .refine((said) => said !== undefined || lookedInto !== true, 'choose')
          .refine((said) => said !== 'no', 'onlyOwnWish'),
        withdrawReason: prose('writeWord'),
      }),
    ({ ownWish, withdrawReason: why }, { lookedInto }) => {
      const said = { why, isOwnWish: ownWish === 'yes' };
      const act: Act = (desk, request) => withdrawCase(desk, request, said);
      // Whatever else is withdrawn brings no letter.
      return lookedInto === true
        ? Object.assign<Act, Pick<Act, 'draft'>>(act, {
            draft: (desk, row) => draftWithdrawal(desk, row, said),
          })
        : act;
    },
  ),
  answer: answerReader,
  note: reader(
    () => z.object({ note: words(20_000, 'writeNote') }),
    (input) => (desk, request) => addNote(desk, request, input),
  ),
};

function readTyped(field: ActField, raw: Raw): unknown {
  const kind = field.kind === 'letters' || field.kind === 'bases' ? 'household' : field.kind;
  if (kind === 'choice' || kind === 'area' || kind === 'pick' || kind === 'failed-letter')
    return readField({ kind: 'text', key: field.key, label: unworded }, raw);
  return readField({ kind, key: field.key, label: unworded }, raw);
}

/** Reading needs no words; the page has its own. */
const unworded = { da: '', en: '' };
