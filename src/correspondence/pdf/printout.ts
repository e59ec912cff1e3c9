import type { Printout, Printouts } from '../../cases/ports/documents.ts';
import { drawBlocks } from './blocks.ts';
import { type Fonts, readFonts } from './fonts.ts';
import { type InTurn, oneAtATime } from './one-at-a-time.ts';
import { pageNumbers } from './page-numbers.ts';
import { Sheet } from './sheet.ts';
import { largeSize, leastLargeSize, plainSize } from './words.ts';

/** Receipts and slips as tagged PDF (PDF/UA) on A4. */
export function createPrintouts(inTurn: InTurn = oneAtATime()): Printouts {
  return { pdf: (printout) => inTurn(() => print(printout)) };
}

interface Fit {
  readonly size: number;
  readonly columns?: 'of-words' | 'of-languages';
  readonly margin?: number;
  /** Every line counts, so the pages are not numbered either. */
  readonly air?: number;
}

/** From the best to read to the smallest that a sheet is worth. */
const plain: readonly Fit[] = [
  { size: plainSize },
  ...[plainSize, 10, 9.5, 9].map((size): Fit => ({ size, columns: 'of-words' })),
];
const besideEachOther: readonly Fit[] = [plainSize, 10.5, 10, 9.5, 9].map((size) => ({
  size,
  columns: 'of-languages',
  margin: 40,
}));
const large: readonly Fit[] = [
  { size: largeSize },
  ...[0.6, 0.12].flatMap((air) =>
    [largeSize, 17, leastLargeSize].map((size): Fit => ({ size, margin: 30, air })),
  ),
];

async function print(printout: Printout): Promise<Buffer> {
  const fonts = await readFonts();
  for (const fit of fitsOf(printout)) {
    // oxlint-disable-next-line no-await-in-loop -- the next is tried only where this one does not fit
    const { sheet, finish } = await drawn(printout, fit, fonts);
    if (sheet.pages <= (fit.columns === 'of-languages' ? 1 : printout.versions.length))
      return finish();
  }
  return (await drawn(printout, { size: printout.large ? largeSize : plainSize }, fonts)).finish();
}

function fitsOf({ oneSheet, large: isLarge }: Printout): readonly Fit[] {
  if (oneSheet === undefined) return [];
  if (isLarge) return large;
  return oneSheet === 'side-by-side' ? besideEachOther : plain;
}

async function drawn({ versions, day, keywords }: Printout, fit: Fit, fonts: Fonts) {
  const [{ title, language: main }] = versions;
  const { size, columns, margin, air } = fit;
  const tune = { ...(margin && { margin }), ...(air && { air }), ...(keywords && { keywords }) };
  const sheet = new Sheet({ title, language: main, size, day, ...tune }, fonts);
  const numbers = pageNumbers(sheet);
  const isBeside = columns === 'of-languages';
  if (isBeside) sheet.beginColumns();
  for (const [at, version] of versions.entries()) {
    if (at > 0 && isBeside) sheet.beginColumn();
    else if (at > 0) sheet.beginPage();
    if (at === 0 || !isBeside) numbers.begin(version.language);
    sheet.beginPart(version.language);
    sheet.words(version.about, { tag: 'P', bold: true });
    sheet.bookmark(version.title);
    sheet.words(version.title, { tag: 'H1', bold: true, scale: air ? 1.3 : 1.6 });
    sheet.space(size * 0.6);
    if (columns === 'of-words') sheet.beginColumns();
    // oxlint-disable-next-line no-await-in-loop -- one language after the other
    await drawBlocks(sheet, version.content);
  }
  return { sheet, finish: () => sheet.finish(air ? undefined : numbers.words) };
}
