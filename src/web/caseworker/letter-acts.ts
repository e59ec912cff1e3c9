import { z } from 'zod';
import {
  askForMore,
  draftQuestion,
  earliestAnswerBy,
  questionKinds,
} from '../../cases/ask-for-more.ts';
import { decideCase, draftDecision } from '../../cases/decide-case.ts';
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
        bases: z.array(z.string()).default([]),
      })
      .refine(({ result, bases }) => result === 'granted' || bases.length > 0, {
        path: ['bases'],
        message: 'chooseRule',
      }),
  ({ result, decisionReason: why, bases }) =>
    Object.assign<Act, Drafts>(
      (desk, request) => decideCase(desk, request, { result, why, bases }),
      { draft: (desk, row) => draftDecision(desk, row, { result, why, bases }) },
    ),
);

/** Reads a question to the citizen, with a day that leaves time to answer. */
export const askReader: Reader = reader(
  ({ today }) => {
    const earliest = earliestAnswerBy(today).toString();
    const latest = today.add({ years: 1 }).toString();
    return z.object({
      askAs: z.enum(questionKinds, 'choose'),
      askWhat: prose('writeWhat').min(shortest, 'tooShort'),
      answerBy: z.iso
        .date('date')
        .refine((day) => day >= earliest, 'tooSoon')
        .refine((day) => day <= latest, 'tooLate'),
    });
  },
  ({ askAs, askWhat: what, answerBy }) =>
    Object.assign<Act, Drafts>(
      (desk, request) => askForMore(desk, request, { as: askAs, what, answerBy }),
      { draft: (desk, row) => draftQuestion(desk, row, { as: askAs, what, answerBy }) },
    ),
);

type Drafts = Required<Pick<Act, 'draft'>>;
