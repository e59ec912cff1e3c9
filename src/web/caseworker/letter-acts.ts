import { z } from 'zod';
import { askForMore, draftQuestion, questionKinds } from '../../cases/ask-for-more.ts';
import { decideCase, draftDecision } from '../../cases/decide-case.ts';
import { decideExemption, draftExemption, idKinds } from '../../cases/decide-exemption.ts';
import { draftDemand } from '../../cases/demand.ts';
import { demandPayment } from '../../cases/payments.ts';
import { earliestAnswerBy } from '../../cases/time-to-answer.ts';
import { type Cpr, parseCpr } from '../../domain/cpr.ts';
import { decisionResults } from '../../self-services/decision-letter.ts';
import { exemptionDecisions, yesNo } from './act-fields.ts';
import { type Act, prose, type Reader, reader, words } from './act-reader.ts';

/** A reason that a citizen can understand has more than a word or two (forvaltningsloven § 22). */
const shortest = 10;

/** Reads a decision. A no, or half a one, names a paragraph at least. */
export const decideReader: Reader = reader(
  () =>
    z
      .object({
        result: z.enum(decisionResults, 'choose'),
        decisionReason: prose('writeWhy').min(shortest, 'tooShort'),
        decisionReasonEnglish: prose('writeWhy').min(shortest, 'tooShort').optional(),
        bases: z.array(z.string()).default([]),
      })
      .refine(({ result, bases }) => result === 'granted' || bases.length > 0, {
        path: ['bases'],
        message: 'chooseRule',
      }),
  ({ result, decisionReason: why, decisionReasonEnglish: whyEnglish, bases }) => {
    const decision = { result, why, whyEnglish, bases };
    return Object.assign<Act, Drafts>((desk, request) => decideCase(desk, request, decision), {
      draft: (desk, row) => draftDecision(desk, row, decision),
    });
  },
);

/** Reads a question to the citizen, with a day that leaves time to answer. */
export const askReader: Reader = reader(
  ({ today }) => {
    const earliest = earliestAnswerBy(today).toString();
    const latest = today.add({ years: 1 }).toString();
    return z.object({
      askAs: z.enum(questionKinds, 'choose'),
      askWhat: prose('writeWhat').min(shortest, 'tooShort'),
      askWhatEnglish: prose('writeWhat').min(shortest, 'tooShort').optional(),
      answerBy: z.iso
        .date('date')
        .refine((day) => day >= earliest, 'tooSoon')
        .refine((day) => day <= latest, 'tooLate'),
    });
  },
  ({ askAs: as, askWhat: what, askWhatEnglish: whatEnglish, answerBy }) => {
    const question = { as, what, whatEnglish, answerBy };
    return Object.assign<Act, Drafts>((desk, request) => askForMore(desk, request, question), {
      draft: (desk, row) => draftQuestion(desk, row, question),
    });
  },
);

/** Reads a demand of a fee. The citizen reads the reason in a decision that has to give it (forvaltningsloven § 22). */
export const demandReader: Reader = reader(
  () =>
    z.object({
      kroner: z
        .string('kroner')
        .regex(/^[1-9]\d{0,4}$/, 'kroner')
        .transform(Number),
      feeReason: prose('writeWhy').min(shortest, 'tooShort'),
    }),
  ({ kroner, feeReason: why }) =>
    Object.assign<Act, Drafts>((desk, request) => demandPayment(desk, request, { kroner, why }), {
      draft: (desk, row) => draftDemand(desk, row, { kroner, why }),
    }),
);

/** Reads a decision on somebody's Digital Post. */
export const exemptionReader: Reader = reader(
  ({ demo }) =>
    z
      .object({
        decided: z.enum(exemptionDecisions, 'choose'),
        idSeen: z.enum(idKinds, 'choose'),
        cpr: cprOf(demo),
        representedBy: words(100, 'tooLong').optional(),
        forwardUnopened: z.enum(yesNo, 'choose').optional(),
        postalAddress: words(200, 'tooLong').optional(),
      })
      // Only of who becomes exempt there is post to be sent on.
      .refine((each) => each.decided === 'ended' || each.forwardUnopened !== undefined, {
        path: ['forwardUnopened'],
        message: 'choose',
      }),
  ({ decided, cpr, idSeen, representedBy, forwardUnopened, postalAddress }) => {
    const exempt = decided === 'exempt';
    const decision = {
      exempt,
      cpr,
      idSeen,
      ...(representedBy === undefined ? {} : { representedBy }),
      forwardUnopened: exempt && forwardUnopened === 'yes',
      ...(exempt && postalAddress !== undefined ? { postalAddress } : {}),
    };
    return Object.assign<Act, Drafts>((desk, request) => decideExemption(desk, request, decision), {
      draft: (desk, row) => draftExemption(desk, row, decision),
    });
  },
);

const cprOf = (demo: boolean) =>
  z
    .string('writeCpr')
    .refine((text) => parseCpr(text, { demo }).ok, 'writeCpr')
    .transform((text) => text as Cpr);

type Drafts = Required<Pick<Act, 'draft'>>;
