import { z } from 'zod';
import { contactAnswers } from '../contact-questions.ts';
import { line, lines } from '../text-answer.ts';

/** The four grounds of article 18, section 1, in its order. */
export const grounds = ['doubted', 'unlawful', 'needed', 'objected'] as const;

/** What is asked of somebody who wants data left alone. Messages are keys of `problems`. */
export const answers = z.object({
  ground: z.enum(grounds, { error: 'ground' }),
  what: lines(2000, 'what').min(1, { error: 'what' }),
  where: line(100, 'where').optional(),
  ...contactAnswers,
});

export type Answers = z.output<typeof answers>;
export type Input = z.input<typeof answers>;
