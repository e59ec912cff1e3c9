import type { Text } from '../domain/language.ts';
import type { SelfService } from './define.ts';

/** What a case is about, as its letters name it: a noun, where the title tells the reader what to do. */
export const caseTitle = ({
  caseTitle: noun,
  title,
}: Pick<SelfService, 'caseTitle' | 'title'>): Text => noun ?? title;
