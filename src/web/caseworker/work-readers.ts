import { z } from 'zod';
import { assignCase, giveBack, takeCase } from '../../cases/assign-case.ts';
import { correctArrival } from '../../cases/correct-arrival.ts';
import { draftReopening, reopenCase } from '../../cases/reopen-case.ts';
import { recordSignature, waiveSignature } from '../../cases/signing/sign.ts';
import { draftTransfer, transferCase } from '../../cases/transfer-case.ts';
import { carryOut, recordAnswer } from '../../cases/work-on-case.ts';
import { answerersOn } from './act-fields.ts';
import { type Act, type ActContext, prose, type Reader, reader, words } from './act-reader.ts';
import { drawnCorrection } from './correct-day.ts';
import { reopenedOptions, signatureWords, type WorkVerb } from './work-fields.ts';

/** Reads that somebody takes the case. */
export const takeReader: Reader = reader(
  (on) => z.object({ takeReason: reasonWhereTaken(on) }),
  ({ takeReason: why }) =>
    (desk, request) =>
      takeCase(desk, request, { why }),
);

/** Reads what was done in another system, on which day and by whom. */
export const carriedOutReader: Reader = reader(
  ({ today, arrivedOn }) =>
    z.object({
      on: pastDay(today).refine((day) => arrivedOn <= day, 'beforeArrival'),
      system: words(40, 'writeSystem'),
      theirReference: words(60, 'writeReference'),
      carriedOutBy: words(100, 'tooLong').optional(),
    }),
  ({ carriedOutBy: who, ...done }) =>
    (desk, request) =>
      carryOut(desk, request, { ...done, who }),
);

/** Reads an answer that came, and on which day; left empty it was today. */
export const answerReader: Reader = reader(
  (on) =>
    z.object({
      from: z.enum(answerersOn(on), 'choose'),
      answer: prose('writeAnswer'),
      answeredOn: pastDay(on.today)
        .refine((day) => on.arrivedOn <= day, 'beforeArrival')
        .default(on.today.toString()),
    }),
  ({ from, answer: note, answeredOn: on }) =>
    (desk, request) =>
      recordAnswer(desk, request, { from, note, on }),
);

/** Reads who has the case from now on, or where it goes. */
export const workReaders: Record<WorkVerb, Reader> = {
  'record-signature': reader(
    ({ today, arrivedOn }) =>
      z.object({
        signer: z.string('choose'),
        signatureWord: z.enum(signatureWords, 'choose'),
        signatureOn: pastDay(today)
          .refine((day) => arrivedOn <= day, 'beforeArrival')
          .default(today.toString()),
      }),
    ({ signer, signatureWord, signatureOn: on }) =>
      (desk, request) =>
        recordSignature(desk, request, {
          signer,
          word: signatureWord === 'has-signed' ? 'signed' : 'signature-declined',
          on,
        }),
  ),
  'waive-signature': reader(
    () => z.object({ waivedSigner: z.string('choose'), waivedWhy: prose('writeWhy') }),
    ({ waivedSigner: signer, waivedWhy: why }) =>
      (desk, request) =>
        waiveSignature(desk, request, { signer, why }),
  ),
  assign: reader(
    (on) =>
      z.object({
        assignTo: z
          .string('choose')
          .transform((chosen) => (on.colleagues ?? []).find(({ id }) => id === chosen))
          .refine((to) => to !== undefined, 'choose'),
        assignReason: reasonWhereTaken(on),
      }),
    ({ assignTo: to, assignReason: why }) =>
      (desk, request) =>
        assignCase(desk, request, { to, why }),
  ),
  'give-back': reader(
    (on) => z.object({ giveBackReason: reasonWhereTaken(on) }),
    ({ giveBackReason: why }) =>
      (desk, request) =>
        giveBack(desk, request, { why }),
  ),
  'correct-day': reader(
    ({ today }) =>
      z.object({
        correctedOn: pastDay(today),
        correctReason: prose('writeWhy').min(shortest, 'tooShort'),
        correctReasonEnglish: prose('writeWhy').min(shortest, 'tooShort').optional(),
      }),
    ({ correctedOn: on, correctReason: why, correctReasonEnglish: whyEnglish }) => {
      const correction = { on, why, whyEnglish };
      return Object.assign<Act, Drafts>(
        (desk, request) => correctArrival(desk, request, correction),
        { draft: (desk, row) => drawnCorrection(desk, row, correction) },
      );
    },
  ),
  reopen: reader(
    () =>
      z.object({
        reopenBecause: z.enum(reopenedOptions, 'choose'),
        reopenReason: prose('writeWhy').min(shortest, 'tooShort'),
        reopenReasonEnglish: prose('writeWhy').min(shortest, 'tooShort').optional(),
      }),
    ({ reopenBecause: because, reopenReason: why, reopenReasonEnglish: whyEnglish }) => {
      const reopening = { because, why, whyEnglish };
      return Object.assign<Act, Drafts>((desk, request) => reopenCase(desk, request, reopening), {
        draft: (desk, row) => draftReopening(desk, row, reopening),
      });
    },
  ),
  transfer: reader(
    () =>
      z.object({
        transferTo: z.string('choose'),
        transferReason: prose('writeWhy').min(shortest, 'tooShort'),
        transferReasonEnglish: prose('writeWhy').min(shortest, 'tooShort').optional(),
      }),
    ({ transferTo: to, transferReason: why, transferReasonEnglish: whyEnglish }) => {
      const transfer = { to, why, whyEnglish };
      return Object.assign<Act, Drafts>((desk, request) => transferCase(desk, request, transfer), {
        draft: (desk, row) => draftTransfer(desk, row, transfer),
      });
    },
  ),
};

/** A reason that a citizen can understand has more than a word or two. */
const shortest = 10;

function reasonWhereTaken({ othersCase }: ActContext) {
  const reason = prose('writeWhy');
  return othersCase === true ? reason : reason.optional();
}

const pastDay = (today: Temporal.PlainDate) =>
  z.iso.date('date').refine((day) => day <= today.toString(), 'future');

type Drafts = Required<Pick<Act, 'draft'>>;
