import type { Printed, PrintedFact } from '../../cases/ports/documents.ts';
import { letOthersIn } from './let-others-in.ts';
import { drawQrCode } from './qr-code.ts';
import type { Sheet } from './sheet.ts';
import { leastLargeSize, type Words } from './words.ts';

/** Sets headings, paragraphs, lists and facts, bit by bit: whoever else is served never waits for a whole document. */
export async function drawBlocks(sheet: Sheet, blocks: readonly Printed[]): Promise<void> {
  for (const [at, block] of blocks.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    await letOthersIn();
    drawBlock(sheet, block, blocks.slice(at + 1));
  }
}

const text: Words = { tag: 'P' };
const heading: Words = { tag: 'H2', bold: true, scale: 1.2 };

function drawBlock(sheet: Sheet, block: Printed, rest: readonly Printed[]): void {
  const { size } = sheet;
  switch (block.kind) {
    case 'heading':
      sheet.space(size * 0.8);
      // A heading never stands alone at the foot of a page.
      sheet.keep(sheet.heightOf(block.text, heading) + size * 0.3 + beginningOf(sheet, rest));
      sheet.bookmark(block.text);
      sheet.words(block.text, heading);
      sheet.space(size * 0.2);
      break;
    case 'paragraph':
      sheet.keep(togetherWith(sheet, block, rest));
      sheet.words(block.text, wordsOf(block));
      sheet.space(size * 0.7);
      break;
    case 'list':
      drawList(sheet, block);
      break;
    case 'facts':
      drawFacts(sheet, block.rows);
      break;
    case 'qr-code':
      drawQrCode(sheet, block);
      break;
    default:
      drawNotice(sheet, block);
  }
}

const wordsOf = ({ bold, language }: Extract<Printed, { kind: 'paragraph' }>): Words => ({
  ...text,
  ...(bold === true && { bold }),
  ...(language && { language }),
});

/** Of what comes after a heading, so much stands on the same page with it. */
function beginningOf(sheet: Sheet, [next]: readonly Printed[]): number {
  if (next?.kind === 'paragraph') return sheet.heightOf(next.text, wordsOf(next));
  if (next?.kind === 'list') return sheet.heightOf(next.items[0] ?? '', item(sheet.size));
  return sheet.size * 4;
}

/** The greeting at the end is not left alone on a page of its own, nor words that lead to a short list or a paragraph parted from it. */
function togetherWith(
  sheet: Sheet,
  block: Extract<Printed, { kind: 'paragraph' }>,
  rest: readonly Printed[],
): number {
  const own = sheet.heightOf(block.text, wordsOf(block));
  const [next] = rest;
  if (next?.kind === 'list' && block.text.endsWith(':')) {
    const list = heightOfList(sheet, next.items);
    return list > sheet.height / 3 ? own : own + sheet.size * 0.7 + list;
  }
  const leads = block.text.endsWith(':') || rest.length === 1;
  return leads && next?.kind === 'paragraph'
    ? own + sheet.size * 0.7 + sheet.heightOf(next.text, wordsOf(next))
    : own;
}

const heightOfList = (sheet: Sheet, items: readonly string[]): number =>
  items.reduce((sum, each) => sum + sheet.heightOf(each, item(sheet.size)) + sheet.size * 0.3, 0);

const item = (size: number): Words => ({ tag: 'LBody', indent: size * 1.2 });

function drawList(sheet: Sheet, { items, language }: Extract<Printed, { kind: 'list' }>): void {
  const { size } = sheet;
  const words = { ...item(size), ...(language && { language }) };
  sheet.list((begin) => {
    for (const each of items) {
      sheet.keep(sheet.heightOf(each, item(size)));
      begin((within) => {
        sheet.draw((doc, x, y) => doc.text('–', x, y, { lineBreak: false }));
        sheet.words(each, words, within);
      });
      sheet.space(size * 0.3);
    }
  });
  sheet.space(size * 0.3);
}

/** A list of label and value: beside each other where there is room, else one after the other. */
function drawFacts(sheet: Sheet, rows: readonly PrintedFact[]): void {
  if (rows.length === 0) return;
  const { size, width } = sheet;
  const isNarrow = size >= leastLargeSize || width < 300;
  drawRule(sheet);
  sheet.list((begin) => {
    for (const { label, value } of rows) {
      begin((within) => {
        const lead = { tag: 'LBody', lead: `${label}:` } as const;
        const isLong = isNarrow || sheet.heightOf(value, text) > sheet.height / 3;
        const named = width * 0.34;
        const cells = [
          { text: label, x: 0, width: named - size, bold: true },
          { text: value, x: named, width: width - named },
        ];
        if (isLong) {
          sheet.keep(sheet.heightOf(value, lead));
          sheet.words(value, lead, within);
        } else {
          sheet.keep(
            Math.max(...cells.map((cell) => sheet.heightOf(cell.text, { ...text, ...cell }))),
          );
          sheet.row(cells, 1, sheet.bodyOf(within));
        }
      });
      sheet.space(size * 0.3);
    }
  });
  drawRule(sheet);
}

function drawRule(sheet: Sheet): void {
  sheet.space(sheet.size * 0.3);
  sheet.draw((doc, x, y) =>
    doc
      .moveTo(x, y)
      .lineTo(x + sheet.width, y)
      .stroke(),
  );
  sheet.space(sheet.size * 0.6);
}

function drawNotice(sheet: Sheet, block: Extract<Printed, { kind: 'notice' }>): void {
  const { size } = sheet;
  const inset = size * 0.8;
  const within = { indent: inset, width: sheet.width - 2 * inset };
  const bold: Words = { tag: 'P', bold: true, ...within };
  const plain: Words = { tag: 'P', ...within };
  const height = sheet.heightOf(block.heading, bold) + sheet.heightOf(block.text, plain);
  sheet.keep(height + 2 * inset);
  let top = 0;
  sheet.draw((doc, x, y) => {
    top = y;
    doc.rect(x, y, sheet.width, height + 1.4 * inset).stroke();
  });
  sheet.goDownTo(top + inset * 0.7);
  sheet.words(block.heading, bold);
  sheet.words(block.text, plain);
  sheet.goDownTo(top + height + 1.4 * inset);
  sheet.space(size * 0.6);
}
