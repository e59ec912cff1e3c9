import { type Answer, type Ask, NoAnswer, type Question } from '../../far-side/ask.ts';
import { RegisterFault } from '../register-fault.ts';

/** Asks until the signal fires, and gives back whatever came, of any status. Throws RegisterFault. */
export async function askWithin(
  ask: Ask,
  signal: AbortSignal,
  question: Omit<Question, 'signal'>,
): Promise<Answer> {
  try {
    return await ask({ ...question, signal });
  } catch (error) {
    throw error instanceof NoAnswer ? faultOf(error) : error;
  }
}

/** What a status other than success says. */
export function refusal({ status, retryAfter }: Answer): RegisterFault {
  const rest = retryAfter === undefined ? undefined : retryAfter * 1000;
  if (status === 401 || status === 403) return new RegisterFault('turned-away');
  if (status === 429 || (status === 503 && rest !== undefined))
    return new RegisterFault('busy', rest);
  return new RegisterFault(status >= 500 ? 'broken' : 'rejected');
}

/** What it means that no whole answer came. A token that was not given counts as being turned away. */
export function faultOf({ message, mayBeHeard }: NoAnswer): RegisterFault {
  if (message === 'too-slow' || message === 'too-much') return new RegisterFault(message);
  if (/^no-(?:saml|access)-token/.test(message)) return new RegisterFault('turned-away');
  if (!mayBeHeard) return new RegisterFault('unreachable');
  return new RegisterFault(message.startsWith('HPE_') ? 'unreadable' : 'cut');
}
