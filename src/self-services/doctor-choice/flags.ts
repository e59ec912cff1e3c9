import { isProtected } from '../../domain/person.ts';
import type { Flag, Submission } from '../define.ts';
import type { Answers } from './answers.ts';

/** A doctor that somebody must look up or ask, and people who must not be found. */
export function flags({ answers, principals, today }: Submission<Answers>): readonly Flag[] {
  return [
    ...(principals.some((person) => isProtected(person, today)) ? (['protected'] as const) : []),
    ...(needsLook(answers) ? (['practice'] as const) : []),
  ];
}

/** Typed by hand, or not known to take new patients. */
export const needsLook = ({ group, doctor }: Answers): boolean =>
  group === '1' && doctor?.open !== true;
