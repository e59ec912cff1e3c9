import { legalDay } from '../../src/domain/dates.ts';
import { fingerprint } from '../../src/domain/fingerprint.ts';
import { confirmables } from '../../src/self-services/confirmable.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

type Fields = Record<string, string>;

/** Few wrong ones: whoever guesses too often is slowed. */
export const helped = ({ helperCode }: World, random: Random): Fields =>
  random.chance(0.2) ? { helperCode, 'helperOwn[]': 'yes' } : {};

/** The word of an administrator on what the form of one of the parts shows. */
export function confirmation({ portal }: World, random: Random): Fields {
  const today = legalDay(portal.clock.now());
  const parts = confirmables(portal.deps.services[0]!, today).map((part) => part.parts);
  return {
    'read[]': 'yes',
    seen: fingerprint(random.pick(parts)),
    action: random.pick(['preview', 'confirm', 'back']),
  };
}
