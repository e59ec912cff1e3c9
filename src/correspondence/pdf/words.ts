type Tag = 'H1' | 'H2' | 'H3' | 'P' | 'LBody';

export interface Words {
  readonly tag: Tag;
  readonly bold?: boolean;
  /** Of plain text's size; 1 where absent. */
  readonly scale?: number;
  /** Points, whatever the size of plain text. */
  readonly points?: number;
  readonly indent?: number;
  readonly width?: number;
  /** Where it is not that of the part. */
  readonly language?: string;
  /** Set in bold before the words, on the same line. */
  readonly lead?: string;
}

/** Words in a row of them: how far from the left they begin, and how wide they run. */
export interface Cell {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly bold?: boolean;
}

/** Points of plain text in large print. */
export const largeSize = 18;

/** Less is no large print. */
export const leastLargeSize = 16;

/** Points of plain text otherwise. */
export const plainSize = 11;

/** Of plain text's size: hints and what stands under lines. */
export const small = 0.9;

/** A hyphen at which no line ends. The fonts lack it: documents draw a plain one. */
export const firmHyphen = '\u{2011}';

/**
 * The text with what belongs together kept on one line: the digits of a phone number, a paragraph, a date, a number
 * and its unit, a postcode and its town, a reference or a code. A web address ends a line at a slash only: a hyphen
 * there could be taken for the line's own. What is longer than any word is broken all the same.
 */
export const unbroken = (text: string): string =>
  breakable(
    text
      .replaceAll(/https?:\/\/\S+/g, (address) => address.replaceAll('-', firmHyphen))
      .replaceAll(/(?<=\b[\dA-Z]{4,5})-(?=[\dA-Z]{4,5}\b)/g, firmHyphen)
      .replaceAll(/(?<=\bCPR)-(?=\p{L})/gu, firmHyphen)
      .replaceAll(belongsTogether, '\u{a0}'),
  );

const months =
  'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|' +
  'January|February|March|April|May|June|July|August|September|October|November|December';
const units = 'uger?|dage?|måneder?|år|kr|kroner|weeks?|days?|months?|years?';

/** Blanks at which no line ends. */
const belongsTogether = new RegExp(
  [
    '(?<=§|\\bsections?) (?=\\d|§)',
    // A paragraph and its part.
    '(?<=\\d,) (?=stk\\.)|(?<=\\b(?:stk|nr|no)\\.) (?=\\d)',
    // The digits of a phone number.
    '(?<=\\b\\d\\d) (?=\\d\\d\\b)',
    // A day, its month and its year, in Danish and in English.
    '(?<=\\b\\d{1,2}\\.) (?=\\p{Ll})',
    `(?<=\\b\\d{1,2}) (?=(?:${months}|${units})\\b)`,
    `(?<=\\b(?:${months})) (?=\\d{4}\\b)`,
    // A box and its number, a postcode and its town.
    '(?<=\\bPostboks) (?=\\d)',
    '(?<=, \\d{4}) (?=\\p{Lu})',
  ].join('|'),
  'gu',
);

/** Where nothing ends a line, the library measures each rest of it anew: thousands of signs would hold everybody up. */
const breakable = (text: string): string =>
  text.replaceAll(/[^ \t\r\n]{150,}/gu, (run) => run.replaceAll(/.{50}(?=.)/gsu, '$& '));

/** Takes up the font of the words; `size` is that of plain text. */
export function setFont(doc: PDFKit.PDFDocument, words: Words, size: number): void {
  const { bold, scale = 1, points } = words;
  // In large print nothing is smaller than the text.
  const least = size >= leastLargeSize ? 1 : 0;
  doc
    .font(bold === true ? 'bold' : 'regular')
    .fontSize(points ?? size * Math.max(scale, least))
    .fillColor('#000000');
}

/** How wide the words run, and how far apart their lines are; `room` is the width of the column. */
export function optionsOf({ indent = 0, width }: Words, lineGap: number, room: number) {
  return { width: width ?? room - indent, lineGap };
}
