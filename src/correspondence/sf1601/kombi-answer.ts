import { z } from 'zod';
import type { WhyNotTakenOver } from '../../cases/ports/dispatch.ts';
import { readXml } from '../../far-side/read-xml.ts';
import type { Answer } from '../../far-side/ask.ts';

/** Codes of the far side that mean something to us. Which they are is agreed with it, so they are settings. */
export interface KnownCodes {
  /** The recipient has no Digital Post. */
  readonly notRegistered: readonly string[];
  /** It has this very message already. */
  readonly duplicate: readonly string[];
}

export type Verdict = 'taken-over' | 'token-refused' | WhyNotTakenOver;

const shape = z.object({
  kombi_response: z.object({ Result: z.enum(['true', 'false']) }),
});

/**
 * What an answer to a letter means. Only a clear word counts: a letter is taken over where it says so in its own
 * format, and refused where it says so of this letter. Everything else is unsure, also what looks like a fault of
 * settings, since that must not end a letter.
 */
export function verdictOf({ status, type, text }: Answer, known: KnownCodes): Verdict {
  if (status === 401 || status === 403) return 'token-refused';
  const spoken = /^(?:application|text)\/(?:[\w.-]+\+)?xml$/.test(type) ? readXml(text) : undefined;
  const codes = codesIn(spoken);
  if (codes.some((code) => known.duplicate.includes(code))) return 'taken-over';
  if (codes.some((code) => known.notRegistered.includes(code))) return 'not-in-digital-post';
  if (status >= 200 && status < 300) {
    const read = shape.safeParse(spoken);
    if (!read.success) return 'unsure';
    return read.data.kombi_response.Result === 'true' ? 'taken-over' : 'refused';
  }
  return spoken !== undefined && aboutTheLetter.includes(status) ? 'refused' : 'unsure';
}

/** Bad, conflicting, too large, of the wrong kind, not to be processed. Others are about address, method or load. */
const aboutTheLetter = [400, 409, 413, 415, 422];

const codeNames = ['FejlId', 'FejlKode', 'AdvisId'];

/** Codes wherever they stand in the answer. */
function codesIn(spoken: unknown): readonly string[] {
  if (typeof spoken !== 'object' || spoken === null) return [];
  return Object.entries(spoken).flatMap(([name, value]) =>
    codeNames.includes(name) && typeof value === 'string' ? [value.trim()] : codesIn(value),
  );
}
