import { z } from 'zod';
import { daysToAnswerBy } from '../../cases/time-to-answer.ts';
import {
  acceptChannel,
  confirmRejection,
  draftRejection,
  rejectChannel,
  sendBackRejection,
  takeAfterAll,
} from '../../cases/decide-channel.ts';
import {
  askByLetter,
  askInPerson,
  considerExtraordinary,
  draftGroundsQuestion,
  offerHelp,
  recordGrounds,
} from '../../cases/guard-acts.ts';
import { type Act, prose, type Reader, reader } from './act-reader.ts';
import {
  afterAll,
  type GuardVerb,
  groundsAfterAll,
  helpWays,
  said,
  sayings,
  wordsOfMouth,
  yesNo,
} from './guard-fields.ts';

/** A reason that a citizen can understand has more than a word or two (forvaltningsloven § 22). */
const shortest = 10;

const nothing = () => z.object({});

/** Reads the forms of the guard. */
export const guardReaders: Record<GuardVerb, Reader> = {
  'ask-grounds': reader(
    () =>
      z.object({
        groundsHow: z.enum(wordsOfMouth, 'choose'),
        groundsSaid: z.enum(sayings, 'choose'),
      }),
    ({ groundsHow: how, groundsSaid }) =>
      (desk, request) =>
        askInPerson(desk, request, { how, claimed: said[groundsSaid] }),
  ),
  'write-grounds': reader(
    ({ today, lastDay }) => {
      const { earliest, latest } = daysToAnswerBy(today, lastDay);
      return z.object({
        groundsBy: z.iso
          .date('date')
          .refine((day) => day >= earliest, 'tooSoon')
          .refine((day) => day <= latest, lastDay === undefined ? 'tooLate' : 'afterLastDay'),
      });
    },
    ({ groundsBy: answerBy }) =>
      Object.assign<Act, Drafts>((desk, request) => askByLetter(desk, request, { answerBy }), {
        draft: (desk, row) => draftGroundsQuestion(desk, row, { answerBy }),
      }),
  ),
  'record-grounds': reader(
    () => z.object({ groundsAnswer: z.enum(sayings, 'choose') }),
    ({ groundsAnswer }) =>
      (desk, request) =>
        recordGrounds(desk, request, { claimed: said[groundsAnswer] }),
  ),
  'offer-help': reader(
    () =>
      z.object({
        helpHow: z.enum(helpWays, 'choose'),
        helpAccepted: z.enum(yesNo, 'choose'),
      }),
    ({ helpHow: how, helpAccepted }) =>
      (desk, request) =>
        offerHelp(desk, request, { how, accepted: helpAccepted === 'yes' }),
  ),
  extraordinary: reader(
    () =>
      z.object({
        takeAllTheSame: z.enum(yesNo, 'choose'),
        extraordinaryReason: prose('writeWhy').min(shortest, 'tooShort'),
      }),
    ({ takeAllTheSame, extraordinaryReason: why }) =>
      (desk, request) =>
        considerExtraordinary(desk, request, { granted: takeAllTheSame === 'yes', why }),
  ),
  'accept-channel': reader(
    () => z.object({ assessedReason: prose('writeWhy').min(shortest, 'tooShort').optional() }),
    ({ assessedReason: why }) =>
      (desk, request) =>
        acceptChannel(desk, request, { why }),
  ),
  'reject-channel': reader(
    () => z.object({ rejectReason: prose('writeWhy').min(shortest, 'tooShort') }),
    ({ rejectReason: why }) =>
      Object.assign<Act, Drafts>((desk, request) => rejectChannel(desk, request, { why }), {
        draft: (desk, row) => draftRejection(desk, row, why),
      }),
  ),
  'confirm-rejection': reader(nothing, () =>
    Object.assign<Act, Drafts>((desk, request) => confirmRejection(desk, request), {
      draft: (desk, row) => draftRejection(desk, row),
    }),
  ),
  'send-back-rejection': reader(
    () => z.object({ sendBackReason: prose('writeWhy').min(shortest, 'tooShort') }),
    ({ sendBackReason: why }) =>
      (desk, request) =>
        sendBackRejection(desk, request, { why }),
  ),
  'take-after-all': reader(
    () =>
      z
        .object({
          groundAfterAll: z.enum(groundsAfterAll, 'choose'),
          afterAllReason: prose('writeWhy').optional(),
        })
        .refine(
          ({ groundAfterAll, afterAllReason = '' }) =>
            groundAfterAll !== 'extraordinary-ground' || afterAllReason.length >= shortest,
          { path: ['afterAllReason'], message: 'writeWhy' },
        ),
    ({ groundAfterAll, afterAllReason: why }) =>
      (desk, request) =>
        takeAfterAll(desk, request, { ground: afterAll[groundAfterAll], why }),
  ),
};

type Drafts = Required<Pick<Act, 'draft'>>;
