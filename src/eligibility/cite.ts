import type { Text } from '../domain/language.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';

/** Act and section, to stand within a sentence: `§ 12, stk. 3` in Danish, `section 12(3)` in English; blanks before numbers do not break. */
export const cite = ({ act, section }: Pick<LegalBasis, 'act' | 'section'>): Text => ({
  da: onOneLine(`${act.da}, ${section}`),
  en: onOneLine(`${act.en}, ${inEnglish(section)}`),
});

/** No line ends between a sign such as `§` or `stk.` and its number, nor between a number and its letter. */
const onOneLine = (citation: string): string =>
  citation
    .replaceAll(/(§|\b(?:stk|nr|no)\.|\bsections?) (?=\d)/g, '$1\u00a0')
    .replaceAll(/(\u00a0\d+) (?=[a-z]\b)/g, '$1\u00a0');

/** A Danish section as it is written in English; what has no `§` stays as it is. */
function inEnglish(section: string): string {
  return section
    .replaceAll(/,? stk\. (\d+)/g, '($1)')
    .replaceAll(/,? nr\. (\d+)/g, ', no. $1')
    .replaceAll(/§§ ?/g, 'sections ')
    .replaceAll(/§ ?/g, 'section ');
}
