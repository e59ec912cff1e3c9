import type { BoxGroup, NamedLine, PaperAnswer } from '../../self-services/paper-form.ts';
import type { Sheet } from './sheet.ts';
import { small, type Words } from './words.ts';

/** Draws what an answer is written on, from where the sheet stands. */
export function drawAnswer(sheet: Sheet, answer: PaperAnswer): void {
  switch (answer.kind) {
    case 'lines':
      for (let line = 0; line < answer.count; line += 1) drawLine(sheet);
      break;
    case 'named-lines':
      if (answer.self !== undefined) drawTicks(sheet, [{ label: answer.self }]);
      for (const row of answer.rows) drawNamedLines(sheet, row);
      break;
    case 'boxes':
      drawBoxes(sheet, answer.groups);
      break;
    case 'given':
      sheet.words(answer.text, given);
      drawNamedLines(sheet, [{ label: answer.mend, share: 12 }]);
      break;
    default:
      drawTicks(sheet, answer.options);
  }
}

/** Points that the answer needs at least to begin on this page; ticks may go on to the next. */
export function roomFor(sheet: Sheet, answer: PaperAnswer): number {
  const { size } = sheet;
  if (answer.kind === 'lines') return answer.count * lineHeight(size);
  if (answer.kind === 'named-lines')
    return (
      answer.rows.length * (lineHeight(size) + size * 1.4) +
      (answer.self === undefined ? 0 : size * 2)
    );
  if (answer.kind === 'boxes') return boxHeight(size) + size * 2;
  if (answer.kind === 'given')
    return sheet.heightOf(answer.text, given) + lineHeight(size) + size * 1.4;
  return answer.options.reduce((sum, option) => sum + optionHeight(sheet, option), 0);
}

const given: Words = { tag: 'P', bold: true };

/** Room for handwriting. */
const lineHeight = (size: number): number => Math.max(26, size * 2);
const boxHeight = (size: number): number => Math.max(24, size * 1.6);

function drawLine(sheet: Sheet): void {
  const height = lineHeight(sheet.size);
  sheet.draw((doc, x, y) => {
    doc
      .moveTo(x, y + height)
      .lineTo(x + sheet.width, y + height)
      .stroke();
  });
  sheet.space(height + 2);
}

/** The lines of a row, each with its words under it. */
function drawNamedLines(sheet: Sheet, row: readonly NamedLine[]): void {
  const height = lineHeight(sheet.size);
  const gap = 12;
  let used = 0;
  const cells = row.map(({ label, share }) => {
    const cell = {
      text: label,
      x: (used * sheet.width) / 12,
      width: (share * sheet.width) / 12 - (used + share < 12 ? gap : 0),
    };
    used += share;
    return cell;
  });
  sheet.draw((doc, x, y) => {
    for (const cell of cells)
      doc
        .moveTo(x + cell.x, y + height)
        .lineTo(x + cell.x + cell.width, y + height)
        .stroke();
  });
  sheet.space(height + 2);
  sheet.row(cells);
}

/** One box for each sign; the words of a group stand under its first box. */
function drawBoxes(sheet: Sheet, groups: readonly BoxGroup[]): void {
  const height = boxHeight(sheet.size);
  const width = height * 0.8;
  const gap = height;
  let left = 0;
  const places = groups.map(({ count, label = '' }) => {
    const place = { x: left, count, text: label, width: count * width + gap };
    left += count * width + gap;
    return place;
  });
  sheet.space(4);
  sheet.draw((doc, x, y) => {
    for (const place of places)
      for (let box = 0; box < place.count; box += 1)
        doc.rect(x + place.x + box * width, y, width, height).stroke();
    for (const place of places.slice(1))
      doc
        .moveTo(x + place.x - gap * 0.65, y + height / 2)
        .lineTo(x + place.x - gap * 0.35, y + height / 2)
        .stroke();
  });
  sheet.space(height + 2);
  const named = places.filter(({ text }) => text !== '');
  if (named.length > 0) sheet.row(named);
}

type TickOptions = Extract<PaperAnswer, { kind: 'ticks' }>['options'];

function drawTicks(sheet: Sheet, options: TickOptions): void {
  const side = sheet.size * 1.1;
  const indent = side + sheet.size * 0.8;
  sheet.space(4);
  sheet.list((item) => {
    for (const option of options) {
      sheet.keep(optionHeight(sheet, option));
      sheet.draw((doc, x, y) => doc.rect(x, y + sheet.size * 0.1, side, side).stroke());
      item((within) => {
        sheet.words(option.label, { tag: 'LBody', indent }, within);
        if (option.hint !== undefined)
          sheet.words(option.hint, { tag: 'LBody', indent, scale: small }, within);
      });
      sheet.space(sheet.size * 0.5);
    }
  });
}

function optionHeight(sheet: Sheet, { label, hint }: TickOptions[number]): number {
  const indent = sheet.size * 1.9;
  return (
    sheet.heightOf(label, { tag: 'LBody', indent }) +
    (hint === undefined ? 0 : sheet.heightOf(hint, { tag: 'LBody', indent, scale: small })) +
    sheet.size * 0.5
  );
}
