import type { z } from 'zod';
import type { Answer } from '../../far-side/ask.ts';
import { RegisterFault } from '../register-fault.ts';
import { refusal } from './ask-within.ts';

/** What a far side said in JSON, in the form that is agreed. Throws RegisterFault. */
export function jsonIn<T>(answer: Answer, shape: z.ZodType<T>): T {
  if (answer.status < 200 || answer.status >= 300) throw refusal(answer);
  if (!/^application\/(?:[a-z-]+\+)?json$/.test(answer.type)) throw new RegisterFault('unreadable');
  const read = shape.safeParse(parsed(answer.text));
  if (!read.success) throw new RegisterFault('unreadable');
  return read.data;
}

/** One record of an answer that is in the agreed form. Throws RegisterFault `odd`: the others may be as they should. */
export function recordIn<T>(given: unknown, shape: z.ZodType<T>): T {
  const read = shape.safeParse(given);
  if (!read.success) throw new RegisterFault('odd');
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
