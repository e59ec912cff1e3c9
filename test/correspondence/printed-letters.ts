import type { PrintedLetter } from '../../src/cases/ports/documents.ts';
import type { Language, NonEmpty } from '../../src/domain/language.ts';
import type { RealLetter } from './real-letters.ts';

export const address = 'Kirkegårds Allé 45, 3. th., 2450 København SV';

/** Every size and language that a letter is printed in. */
export const variants: readonly (Pick<PrintedLetter, 'large' | 'languages'> & { name: string })[] =
  ([['da'], ['en'], ['da', 'en']] as const satisfies readonly NonEmpty<Language>[]).flatMap(
    (languages) =>
      [false, true].map((large) => ({
        name: `${languages.join(' and ')}, ${large ? 'large' : 'plain'}`,
        languages,
        large,
      })),
  );
const [plainDanish] = variants as NonEmpty<(typeof variants)[number]>;
export const largest = variants.at(-1) ?? plainDanish;

/** The letter in an envelope without a window, plain and in Danish, unless the test says otherwise. */
export const printed = (
  { letter, closed }: RealLetter,
  more: Partial<PrintedLetter>,
): PrintedLetter => ({
  ...plainDanish,
  letter,
  from: closed ? 'Kommunen' : 'Dragør Kommune',
  to: 'Gunnar Gammeltest',
  day: '2026-11-22',
  ...more,
});
