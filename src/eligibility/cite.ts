import type { Text } from '../domain/language.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';

/** Act and section, to stand within a sentence: `§ 12, stk. 3` in Danish, `section 12(3)` in English; blanks before numbers do not break. A decision: whose it is, and its number. */
export const cite = ({
  act,
  section,
  sectionEn = inEnglish(section),
}: Pick<LegalBasis, 'act' | 'section' | 'sectionEn'>): Text =>
  isDecision({ section })
    ? {
        da: `${act.da}s ${section}`,
        en: `${section.replace('afgørelse', 'decision')} of ${act.en}`,
      }
    : {
        da: onOneLine(`${act.da}, ${section}`),
        en: onOneLine(`${act.en}, ${sectionEn}`),
      };

/** A board's or agency's decision of a single case, which is no law. */
export const isDecision = ({ section }: Pick<LegalBasis, 'section'>): boolean =>
  section.startsWith('afgørelse ');

/** No line ends between a sign such as `§` or `stk.` and its number, nor between a number and its letter. */
const onOneLine = (citation: string): string =>
  citation
    .replaceAll(/(§|\b(?:stk|nr|no)\.|\bsections?) (?=\d)/g, '$1\u00a0')
    .replaceAll(/(\u00a0\d+) (?=[a-z]\b)/g, '$1\u00a0');

/** A Danish section as it is written in English; what has no `§` stays as it is. */
function inEnglish(section: string): string {
  if (!section.includes('§')) return section;
  return section
    .replaceAll(
      /,? stk\. (\d+)((?:,? og \d+|, \d+(?! ?[a-z]?\.))*)/g,
      (_, first: string, more: string) =>
        [first, ...(more.match(/\d+/g) ?? [])].map((number) => `(${number})`).join(' and '),
    )
    .replaceAll(/,? nr\. (\d+)/g, ', no. $1')
    .replaceAll(/,? jf\. /g, ', cf. ')
    .replaceAll(/ og (?=[\d§])/g, ' and ')
    .replaceAll(/§§ ?/g, 'sections ')
    .replaceAll(/§ ?/g, 'section ');
}
