import { execFileSync, spawnSync } from 'node:child_process';

/** The tools that read a PDF as others do; without them these tests are passed over. */
export const canReadPdf = spawnSync('pdftotext', ['-v']).status === 0;

/** One line of the tree that a screen reader follows: a tag, or the words in one. */
export interface Leaf {
  readonly tag?: string;
  readonly text?: string;
}

/** The tags and words of a PDF in the order in which they are read aloud. */
export function readAloud(pdf: Buffer): readonly Leaf[] {
  const lines = execFileSync('pdfinfo', ['-struct-text', '-'], { input: pdf }).toString();
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) =>
      line.startsWith('"') ? { text: line.slice(1, -1) } : { tag: line.split(' ')[0] ?? '' },
    );
}

/** A word on a page, in points from its upper left corner. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where every word of every page stands. */
export function wordsOn(pdf: Buffer): readonly (readonly Word[])[] {
  const html = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: pdf }).toString();
  return html
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(shape)].map(([, left, top, right, bottom, text = '']) => ({
        text: text.replaceAll('&amp;', '&').replaceAll('&quot;', '"'),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })),
    );
}

const shape =
  /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g;

/** The languages that parts of a PDF declare, in order. */
export const partLanguages = (pdf: Buffer): readonly string[] =>
  [...pdf.toString('latin1').matchAll(/\/S \/Sect\s+\/Lang \((\w+)\)/g)].map(
    ([, language = '']) => language,
  );

/** How many pages a PDF has. */
export const pagesIn = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** Text with one space wherever it has white space of any kind. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The smallest letters of a PDF in points; a line of this font is 1.3 times as high. */
export const smallestIn = (pdf: Buffer): number =>
  Math.min(
    ...wordsOn(pdf).flatMap((words) => words.map(({ top, bottom }) => (bottom - top) / 1.3)),
  );
