import { isProtected } from '../../domain/person.ts';
import type { Flag, Submission } from '../define.ts';
import type { Answers } from './answers.ts';

/** A card is sent home: where somebody must not be found, that is seen first. */
export const flags = ({ principals, today }: Submission<Answers>): readonly Flag[] =>
  principals.some((person) => isProtected(person, today)) ? ['protected'] : [];
