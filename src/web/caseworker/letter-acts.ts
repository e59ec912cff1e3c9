import { z } from 'zod';
import { askForMore, draftQuestion, questionKinds } from '../../cases/ask-for-more.ts';
import { decideCase, draftDecision } from '../../cases/decide-case.ts';
import { earliestAnswerBy } from '../../cases/time-to-answer.ts';
import { decisionResults } from '../../self-services/decision-letter.ts';
import { type Act, prose, type Reader, reader } from './act-reader.ts';

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

type Drafts = Required<Pick<Act, 'draft'>>;
