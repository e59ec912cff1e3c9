import { registerDeadline } from './ask-register.ts';
import type { Registers } from './ports/registers.ts';

/**
 * The registers as one request asks them: the same question once, and a register that was silent past its deadline not
 * again. Otherwise the waits of one page would add up.
 */
export const askOnce = (registers: Registers): Registers => ({
  ...registers,
  persons: once(registers.persons),
  digitalPost: once(registers.digitalPost),
  exemptions: once(registers.exemptions),
  exceptions: once(registers.exceptions),
  addresses: once(registers.addresses),
  practices: once(registers.practices),
  healthInsurance: once(registers.healthInsurance),
});

type Question = (...words: unknown[]) => Promise<unknown>;

function once<T extends object>(register: T): T {
  const answers = new Map<string, Promise<unknown>>();
  let silent = false;
  const ask = (question: Question, words: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      // A little before whoever asks gives up, so that their next question finds it known.
      const timer = setTimeout(() => {
        silent = true;
        reject(new Error('the register is silent'));
      }, registerDeadline - 50);
      const answered = () => clearTimeout(timer);
      const answer = question.apply(register, words);
      answer.then(resolve, reject);
      answer.then(answered, answered);
    });
  return new Proxy(register, {
    get(target, name) {
      const question: unknown = Reflect.get(target, name);
      if (typeof question !== 'function') return question;
      return (...words: unknown[]) => {
        const key = JSON.stringify([name, ...words]);
        const known = answers.get(key);
        if (known !== undefined) return known;
        if (silent) return Promise.reject(new Error('the register is silent'));
        const answer = ask(question as Question, words);
        answers.set(key, answer);
        return answer;
      };
    },
  });
}
