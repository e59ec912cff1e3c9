import type { Printout, Printouts } from '../../cases/ports/documents.ts';
import { drawBlocks } from './blocks.ts';
import { type Fonts, readFonts } from './fonts.ts';
import { type InTurn, oneAtATime } from './one-at-a-time.ts';
import { pageNumbers } from './page-numbers.ts';
import { Sheet } from './sheet.ts';
import { largeSize, plainSize } from './words.ts';

/** Receipts and slips as tagged PDF (PDF/UA) on A4. */
export function createPrintouts(inTurn: InTurn = oneAtATime()): Printouts {
  return { pdf: (printout) => inTurn(() => print(printout)) };
}

interface Fit {
  readonly size: number;
  readonly inColumns: boolean;
}

/** From the best to read to the smallest that a sheet is worth. */
const fits: readonly Fit[] = [
  { size: plainSize, inColumns: false },
  { size: plainSize, inColumns: true },
  { size: 10, inColumns: true },
  { size: 9.5, inColumns: true },
  { size: 9, inColumns: true },
];

async function print(printout: Printout): Promise<Buffer> {
  const fonts = await readFonts();
  const most = printout.versions.length;
  const usual = { size: printout.large ? largeSize : plainSize, inColumns: false };
  if (printout.oneSheet && !printout.large)
    for (const fit of fits) {
      // oxlint-disable-next-line no-await-in-loop -- the next is tried only where this one does not fit
      const { sheet, finish } = await drawn(printout, fit, fonts);
      if (sheet.pages <= most) return finish();
    }
  return (await drawn(printout, usual, fonts)).finish();
}

async function drawn({ versions, day }: Printout, { size, inColumns }: Fit, fonts: Fonts) {
  const [{ title, language: main }] = versions;
  const sheet = new Sheet({ title, language: main, size, day }, fonts);
  const numbers = pageNumbers(sheet);
  for (const [at, version] of versions.entries()) {
    if (at > 0) sheet.beginPage();
    numbers.begin(version.language);
    sheet.beginPart(version.language);
    sheet.words(version.about, { tag: 'P', bold: true });
    sheet.bookmark(version.title);
    sheet.words(version.title, { tag: 'H1', bold: true, scale: 1.6 });
    sheet.space(size * 0.6);
    if (inColumns) sheet.beginColumns();
    // oxlint-disable-next-line no-await-in-loop -- one language after the other
    await drawBlocks(sheet, version.content);
  }
  return { sheet, finish: () => sheet.finish(numbers.words) };
}
