// oxlint-disable-next-line no-named-as-default -- the types know the default only
import PDFDocument from 'pdfkit';
import type { IsoDate } from '../../domain/dated.ts';
import { escapeTitle } from './escaped-title.ts';
import type { Fonts } from './fonts.ts';
import { firmHyphen } from './words.ts';

/** What a document says of itself, in its language. */
export interface About {
  readonly title: string;
  readonly language: string;
  /** Size of plain text in points. */
  readonly size: number;
  /** Between the edge of the paper and the words; `usualMargin` where absent. */
  readonly margin?: number;
  /** Of the usual room between lines and paragraphs; 1 where absent. */
  readonly air?: number;
  /** When it was made, where the same document made twice shall be the same bytes. */
  readonly day?: IsoDate;
  /** For programs that read the file; plain signs only. */
  readonly keywords?: string;
}

/** Points between the edge of the paper and the words. */
export const usualMargin = 54;

/** An empty A4 document that keeps the rules of PDF/UA: tagged, with its language, its title shown, its fonts within. */
export function openDocument(about: About, fonts: Fonts): PDFKit.PDFDocument {
  const { title, language, day, keywords, margin = usualMargin } = about;
  const doc = new PDFDocument({
    size: 'A4',
    margin,
    pdfVersion: '1.7',
    // The types do not know it yet.
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: title,
      ...(keywords && { Keywords: keywords }),
      ...(day && { CreationDate: new Date(`${day}T00:00:00Z`) }),
    },
    font: undefined as unknown as string,
  });
  escapeTitle(doc);
  doc.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
  for (const name of ['bold', 'regular']) drawFirmHyphens(doc.font(name));
  return doc;
}

/** Whoever copies or hears the words gets the plain hyphen, as it was written. */
function drawFirmHyphens(doc: PDFKit.PDFDocument): void {
  // oxlint-disable-next-line no-underscore-dangle -- the only way to the font that it has opened
  const { font } = (doc as unknown as { _font: { font: Glyphs } })._font;
  const glyphOf = font.glyphForCodePoint.bind(font);
  font.glyphForCodePoint = (sign) => glyphOf(sign === firm ? hyphen : sign);
}

interface Glyphs {
  glyphForCodePoint(sign: number): unknown;
}

const firm = firmHyphen.codePointAt(0);
const hyphen = 0x2d;

/** The bytes of a document once it has ended. */
export const collect = (doc: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
