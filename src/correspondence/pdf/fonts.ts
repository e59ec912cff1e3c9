import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** IBM Plex Sans in whole, as it lies in the design system; only the signs that are used go into a document. */
export interface Fonts {
  readonly regular: Buffer;
  readonly bold: Buffer;
}

/** Reads the fonts when the first document is made, and keeps them. Throws where they are not installed. */
export function readFonts(): Promise<Fonts> {
  known ??= Promise.all([read('Regular'), read('SemiBold')]).then(([regular, bold]) => ({
    regular,
    bold,
  }));
  return known;
}

let known: Promise<Fonts> | undefined;

const folder = path.join(
  import.meta.dirname,
  '../../../node_modules/dkfds/dist/fonts/IBMPlexSans/complete/ttf',
);
const read = (weight: string): Promise<Buffer> =>
  readFile(path.join(folder, `IBMPlexSans-${weight}.ttf`));
