import { addressLines } from '../../domain/person.ts';
import type { Sheet } from './sheet.ts';
import type { Words } from './words.ts';

const millimetre = 72 / 25.4;

/** Where the window of a DL envelope shows the letter, in points from the paper's upper edge; its left edge lies left of the margin. */
const window = {
  top: 45 * millimetre,
  bottom: 65 * millimetre,
  width: 85 * millimetre,
};

/** Below the window, so that nothing else of the letter can be read through it. */
const belowWindow = 84 * millimetre;

/** Name and address as the post reads them: of one size in every print, smaller only where they would not fit. */
export function drawWindowAddress(sheet: Sheet, name: string, address: string): void {
  const lines = [name, ...addressLines(address)];
  const room = window.bottom - window.top;
  const points = sizes.find((each) => heightOf(sheet, lines, wordsOf(each)) <= room) ?? smallest;
  sheet.goDownTo(window.top);
  for (const line of lines) sheet.words(line, wordsOf(points));
  sheet.goDownTo(belowWindow);
}

const sizes = [11, 10, 9, 8] as const;
const smallest = 7;

const wordsOf = (points: number): Words => ({
  tag: 'P',
  points,
  width: window.width,
});

const heightOf = (sheet: Sheet, lines: readonly string[], words: Words): number =>
  lines.reduce((sum, line) => sum + sheet.heightOf(line, words), 0);
