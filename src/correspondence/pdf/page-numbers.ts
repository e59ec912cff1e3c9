import type { Language } from '../../domain/language.ts';
import type { Sheet } from './sheet.ts';

/** "Side 1 af 2", in the language of what stands on the page; the pages of all languages are counted through. */
export function pageNumbers(sheet: Sheet) {
  const begun: { readonly page: number; readonly language: Language }[] = [];
  return {
    /** From the page that the sheet stands on. */
    begin(language: Language): void {
      begun.push({ page: sheet.pages, language });
    },
    words(this: void, page: number, of: number): string {
      const language = begun.findLast((each) => each.page <= page)?.language ?? 'da';
      return language === 'da' ? `Side ${page} af ${of}` : `Page ${page} of ${of}`;
    },
  };
}
