import { z } from 'zod';
import { contactAnswers } from '../contact-questions.ts';
import { line, lines } from '../text-answer.ts';

/** What is asked of somebody who wants data put right. Messages are keys of `problems`. */
export const answers = z.object({
  wrong: lines(2000, 'wrong').min(1, { error: 'wrong' }),
  right: lines(2000, 'right').min(1, { error: 'right' }),
  where: line(100, 'where').optional(),
  ...contactAnswers,
});

export type Answers = z.output<typeof answers>;
export type Input = z.input<typeof answers>;
