import type { RequestHandler } from 'express';
import { parseReference } from '../../domain/reference.ts';
import { csrfState, typistNow, typistOf } from '../csrf.ts';
import type { Deps } from '../deps.ts';
import { keepWords } from '../kept-words.ts';
import { Refusal } from '../refusal.ts';
import { citizenOf } from '../session.ts';
import { rawOf } from '../set-up-body.ts';
import { one } from './form-body.ts';
import { showSessionEnded } from './session-ended.ts';

/** Where an answer is kept that could not be sent. */
export const answerPlace = (reference: string): string => `answer ${reference}`;

/**
 * Before the case is looked up: an answer from a page whose session is over is kept for whoever wrote it, whether the
 * case is there or not. Whoever wrote it and has logged in since goes on, to see it again.
 */
export function keepAnswer(deps: Deps): RequestHandler<{ reference: string }> {
  return async (req, res, next) => {
    if (csrfState(req) === 'ok') return next();
    const reference = parseReference(req.params.reference);
    const whose = typistOf(req);
    if (whose === undefined || reference === undefined) return next(new Refusal('forbidden'));
    if (whose === typistNow(req, deps)) return next();
    const answer = one(rawOf(req), 'answer');
    await keepWords(req, answerPlace(reference), { answer }, deps);
    showSessionEnded(res, `/receipt/${reference}`, citizenOf(req) !== undefined);
  };
}
