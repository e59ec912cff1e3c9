import type { LetterPrints, Printed, PrintedLetter } from '../../cases/ports/documents.ts';
import { senderIn } from '../../cases/ports/dispatch.ts';
import { showDay } from '../../domain/dates.ts';
import type { Language, Text } from '../../domain/language.ts';
import { coverFacts, coverWords } from '../../self-services/cover-sheet.ts';
import type { CoverSheet, Letter } from '../../self-services/letter.ts';
import { letterBlocks } from '../../self-services/letter-blocks.ts';
import { drawBlocks } from './blocks.ts';
import { type Fonts, readFonts } from './fonts.ts';
import { type InTurn, oneAtATime } from './one-at-a-time.ts';
import { pageNumbers } from './page-numbers.ts';
import { Sheet } from './sheet.ts';
import { drawWindowAddress } from './window-address.ts';
import { largeSize, plainSize } from './words.ts';

/** Letters as tagged PDF (PDF/UA) on A4, for a window envelope where they have an address. The same letter is the same bytes. */
export function createLetterPrints(inTurn: InTurn = oneAtATime()): LetterPrints {
  return { pdf: (letter) => inTurn(() => print(letter)) };
}

/** Where a page holds no more than a greeting, the lines come closer to each other and it is not needed. */
async function print(printed: PrintedLetter): Promise<Buffer> {
  const fonts = await readFonts();
  const usual = await drawn(printed, fonts);
  const least = printed.languages.length + (printed.letter.cover === undefined ? 0 : 1);
  if (usual.pages <= least) return usual.finish();
  const closer = await drawn(printed, fonts, 0.75);
  return closer.pages < usual.pages ? closer.finish() : usual.finish();
}

async function drawn(printed: PrintedLetter, fonts: Fonts, air?: number) {
  const { letter, languages, day, large } = printed;
  const [first] = languages;
  const size = large ? largeSize : plainSize;
  const about = { title: letter.title[first], language: first, size, day };
  const sheet = new Sheet({ ...about, ...(air && { air }) }, fonts);
  const numbers = pageNumbers(sheet);
  for (const language of languages) {
    if (language !== first) sheet.beginPage();
    numbers.begin(language);
    sheet.beginPart(language);
    drawHead(sheet, printed, language);
    // oxlint-disable-next-line no-await-in-loop -- one language after the other
    await drawBlocks(sheet, contentOf(letter, language));
  }
  if (letter.cover !== undefined) {
    sheet.beginPage();
    numbers.begin(first);
    // oxlint-disable-next-line no-await-in-loop -- one language after the other
    for (const language of languages) await drawCover(sheet, letter.cover, language, languages);
  }
  return { pages: sheet.pages, finish: () => sheet.finish(numbers.words) };
}

/** One page in every language of the letter, which only we read again; the code stands on it once. */
async function drawCover(
  sheet: Sheet,
  cover: CoverSheet,
  language: Language,
  [first]: readonly Language[],
): Promise<void> {
  sheet.beginPart(language);
  const { title, how, scan } = coverWords;
  const facts = coverFacts(cover).map(({ label, value }) => ({
    label: label[language],
    value: value[language],
  }));
  await drawBlocks(sheet, [
    { kind: 'heading', text: title[language] },
    { kind: 'paragraph', text: how[language] },
    { kind: 'facts', rows: facts },
    ...(language === first ? [{ kind: 'qr-code', text: cover.reference } as const] : []),
    { kind: 'paragraph', text: scan[language] },
  ]);
}

/** Through the window only the address is seen, and only on the first sheet. */
function drawHead(sheet: Sheet, printed: PrintedLetter, language: Language): void {
  const { letter, from, to, address, day, languages } = printed;
  const { size } = sheet;
  sheet.words(senderIn(from, language), { tag: 'P', bold: true, scale: 1.15 });
  if (address !== undefined && language === languages[0]) drawWindowAddress(sheet, to, address);
  else {
    sheet.space(size * 1.2);
    sheet.words(`${words.to[language]} ${to}`, { tag: 'P' });
  }
  sheet.words(capital(showDay(day, language)), { tag: 'P' });
  // Whoever reads only the other language is told that it comes.
  if (language === languages[0])
    for (const other of languages.slice(1))
      sheet.words(words.also[other], { tag: 'P', language: other });
  sheet.space(size * 1.4);
  sheet.bookmark(letter.title[language]);
  sheet.words(letter.title[language], { tag: 'H1', bold: true, scale: 1.5 });
  sheet.space(size * 0.6);
}

const words = {
  to: { da: 'Til', en: 'To' },
  also: {
    da: 'Brevet står også på dansk længere fremme.',
    en: 'This letter is also in English, further on.',
  },
} as const satisfies Record<string, Text>;

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);

/** The facts first, then the text, as on the page. */
const contentOf = (letter: Letter, language: Language): readonly Printed[] => [
  {
    kind: 'facts',
    rows: letter.facts.map(({ label, value }) => ({
      label: label[language],
      value: value[language],
    })),
  },
  ...letterBlocks(letter, language),
];
