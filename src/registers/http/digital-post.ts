import { z } from 'zod';
import type { DigitalPostRegister } from '../../cases/ports/registers.ts';
import type { Cpr } from '../../domain/cpr.ts';
import type { Clock } from '../../domain/dates.ts';
import { type Answer, type Ask, NoAnswer } from '../../far-side/ask.ts';
import type { KeptFresh } from '../../far-side/kept-fresh.ts';
import type { CallRegister, Try } from '../call-register.ts';
import { inTime } from '../in-time.ts';
import { askWithin, faultOf } from './ask-within.ts';
import { jsonIn } from './json-answer.ts';

const shape = z.object({ result: z.boolean() });

/**
 * Registration for Digital Post by SF1601 PostForespørg: registered or not, and unknown whenever it did not say so in
 * its own form. Never why not: whom the municipality has exempted it does not know.
 */
export function postForespoerg(from: {
  /** Of the service itself; what is asked for stands behind it. */
  readonly url: URL;
  readonly ask: Ask;
  readonly tokens: KeptFresh<string>;
  readonly call: CallRegister;
  readonly clock: Clock;
}): DigitalPostRegister {
  const { url, ask, tokens, call, clock } = from;

  async function askOnce(cpr: Cpr, { transaction, signal }: Try, authorization: string) {
    const about = new URL(`${url.href.replace(/\/$/, '')}/digitalpost`);
    about.searchParams.set('cprNumber', cpr);
    return askWithin(ask, signal, {
      url: about,
      headers: {
        authorization,
        accept: 'application/json',
        'x-transaktionsid': transaction,
        'x-transaktionstid': clock.now().toString({ smallestUnit: 'second' }),
      },
    });
  }

  /** A token that is turned down before its time is given up, and the question asked again with a new one. */
  async function asked(cpr: Cpr, one: Try): Promise<Answer> {
    const token = await tokenWithin(tokens, one.signal);
    const answer = await askOnce(cpr, one, token);
    if (answer.status !== 401 && answer.status !== 403) return answer;
    tokens.forget(token);
    return askOnce(cpr, one, await tokenWithin(tokens, one.signal));
  }

  return {
    registration: (cpr) =>
      call('registration', async (one) => registrationIn(await asked(cpr, one))).catch(
        () => 'unknown' as const,
      ),
  };
}

/** The token goes on being fetched for whoever asks next, however long it takes. */
const tokenWithin = (tokens: KeptFresh<string>, signal: AbortSignal): Promise<string> =>
  inTime(tokens.get(), signal).catch((error: unknown) => {
    throw error instanceof NoAnswer ? faultOf(error) : error;
  });

const registrationIn = (answer: Answer): 'registered' | 'not-registered' =>
  jsonIn(answer, shape).result ? 'registered' : 'not-registered';
