import { RegisterFault } from './register-fault.ts';

/** The answer, or RegisterFault `too-slow` once the signal fires: also of what does not heed it. */
export function inTime<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new RegisterFault('too-slow'));
    if (signal.aborted) return late();
    signal.addEventListener('abort', late, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', late));
  });
}
