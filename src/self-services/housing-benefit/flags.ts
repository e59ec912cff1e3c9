import { isProtected } from '../../domain/person.ts';
import type { Flag, Submission } from '../define.ts';
import type { Answers } from './answers.ts';

/** Others are written to: where the applicant must not be found, a caseworker looks first. */
export const flags = ({ applicant, today }: Submission<Answers>): readonly Flag[] =>
  isProtected(applicant, today) ? ['protected'] : [];
