import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Power } from '../domain/power.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { demoPowers } from './demo.ts';
import type { Given } from './variables.ts';

/** Which powers of attorney reach which services, and how long a login's word for them counts. */
export interface MandateRules {
  readonly powers: readonly Power[];
  /** Minutes from the login until a power has to be shown anew before anything is sent by it. */
  readonly minutes: number;
}

/**
 * Reads the file of powers, a JSON list of `{ urn, services, from, to?, source }`. Without one no power reaches anything,
 * and whoever has one is shown the other ways; a demonstration has invented ones. The error never quotes the file.
 */
export function mandatesOf(given: Given, demo: boolean): Result<MandateRules, readonly string[]> {
  const { MANDATE_POWERS: file, MANDATE_MINUTES: minutes } = given;
  if (file === undefined) return ok({ powers: demo ? demoPowers : [], minutes });
  try {
    const read = powersShape.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (read.success) return ok({ powers: read.data, minutes });
    const at = read.error.issues[0]?.path.join('.') ?? '';
    return failed([`MANDATE_POWERS: wrong at ${at === '' ? 'its beginning' : at}`]);
  } catch {
    return failed(['MANDATE_POWERS: the file cannot be read as JSON']);
  }
}

const powersShape = z.array(
  z
    .strictObject({
      urn: z.string().regex(/^urn:\S{3,290}$/),
      services: z.array(z.string().regex(/^[a-z][a-z-]+$/)).min(1),
      from: z.iso.date(),
      to: z.iso.date().optional(),
      source: z.string().min(1).max(300),
    })
    .transform(({ to, ...power }): Power => (to === undefined ? power : { ...power, to })),
);
