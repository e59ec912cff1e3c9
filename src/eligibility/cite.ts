import type { Text } from '../domain/language.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';

/** Act and section on one line, to stand within a sentence: `§ 12, stk. 3` in Danish, `section 12(3)` in English. */
export const cite = ({ act, section }: Pick<LegalBasis, 'act' | 'section'>): Text => ({
  da: `${act.da}, ${section}`,
  en: `${act.en}, ${inEnglish(section)}`,
});

/** A Danish section as it is written in English; what has no `§` stays as it is. */
function inEnglish(section: string): string {
  return section
    .replaceAll(/,? stk\. (\d+)/g, '($1)')
    .replaceAll(/,? nr\. (\d+)/g, ', no. $1')
    .replaceAll(/§§ ?/g, 'sections ')
    .replaceAll(/§ ?/g, 'section ');
}
