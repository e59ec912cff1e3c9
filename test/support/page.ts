import type { Language } from '../../src/domain/language.ts';
import type { Page } from '../../src/web/page.ts';
import { pageIn } from '../../src/web/set-up-language.ts';

/** A page's context as a component or template gets it. */
export const samplePage = (language: Language = 'da', more: Partial<Page> = {}): Page => ({
  ...pageIn(language, '/sample'),
  ...more,
});
