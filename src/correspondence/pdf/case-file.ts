import type { FilePrints, PrintedFile, PrintedPart } from '../../cases/ports/file-print.ts';
import { drawBlocks } from './blocks.ts';
import { type Fonts, readFonts } from './fonts.ts';
import { type InTurn, oneAtATime } from './one-at-a-time.ts';
import { Sheet } from './sheet.ts';
import { plainSize, type Words } from './words.ts';

/** Whole cases as tagged PDF (PDF/UA) on A4, with a cover and a list of contents. */
export function createFilePrints(inTurn: InTurn = oneAtATime()): FilePrints {
  return { pdf: (file) => inTurn(() => print(file)) };
}

/** On which page each part begins, and how many pages there are. */
interface Places {
  readonly begins: readonly number[];
  readonly pages: number;
}

/** Set twice: only once it is set does anybody know on which page what stands. */
async function print(file: PrintedFile): Promise<Buffer> {
  const fonts = await readFonts();
  const nowhere = { begins: [], pages: 0 };
  const { places } = await drawn(file, fonts, nowhere);
  const { sheet } = await drawn(file, fonts, places);
  return sheet.finish(file.foot);
}

async function drawn(file: PrintedFile, fonts: Fonts, known: Places) {
  const { title, language, day } = file;
  const sheet = new Sheet({ title, language, size: plainSize, day }, fonts);
  sheet.beginPart(language);
  await drawCover(sheet, file, known);
  const begins: number[] = [];
  for (const part of file.parts) {
    sheet.beginPage();
    begins.push(sheet.pages);
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    await drawPart(sheet, part, file);
  }
  return { sheet, places: { begins, pages: sheet.pages } satisfies Places };
}

const heading: Words = { tag: 'H1', bold: true, scale: 1.5 };

async function drawCover(sheet: Sheet, file: PrintedFile, { begins, pages }: Places) {
  const { size } = sheet;
  sheet.words(file.about, { tag: 'P', bold: true, scale: 1.15 });
  sheet.space(size);
  sheet.bookmark(file.title);
  sheet.words(file.title, heading);
  sheet.space(size * 0.6);
  await drawBlocks(sheet, [
    { kind: 'facts', rows: [...file.cover, { label: file.pages, value: String(pages) }] },
    ...file.notes.map((text) => ({ kind: 'paragraph', text }) as const),
    { kind: 'heading', text: file.contents },
  ]);
  drawContents(sheet, file, begins);
}

/** Each part with its page at the right edge. */
function drawContents(sheet: Sheet, { parts }: PrintedFile, begins: readonly number[]): void {
  const number = 40;
  const width = sheet.width - number;
  sheet.list((begin) => {
    for (const [at, { title }] of parts.entries()) {
      sheet.keep(sheet.heightOf(title, { tag: 'P', width: width - sheet.size }));
      begin((within) => {
        const cells = [
          { text: title, x: 0, width: width - sheet.size },
          { text: String(begins[at] ?? 0), x: width, width: number },
        ];
        sheet.row(cells, 1, sheet.bodyOf(within));
      });
      sheet.space(sheet.size * 0.3);
    }
  });
}

async function drawPart(sheet: Sheet, part: PrintedPart, file: PrintedFile): Promise<void> {
  sheet.beginPart(file.language);
  sheet.bookmark(part.title);
  sheet.words(part.title, heading);
  sheet.space(sheet.size * 0.6);
  for (const { language, content } of part.sections) {
    if (language !== undefined) sheet.beginPart(language);
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    await drawBlocks(sheet, content);
  }
}
