// oxlint-disable-next-line no-named-as-default -- the types know the default only
import PDFDocument from 'pdfkit';
import type { Fonts } from './fonts.ts';

/** What a document says of itself, in its language. */
export interface About {
  readonly title: string;
  readonly language: string;
  /** Size of plain text in points. */
  readonly size: number;
}

type Tag = 'H1' | 'H2' | 'H3' | 'P' | 'LBody';
type Doc = PDFKit.PDFDocument;
type Element = ReturnType<Doc['struct']>;

export interface Words {
  readonly tag: Tag;
  readonly bold?: boolean;
  /** Of plain text's size; 1 where absent. */
  readonly scale?: number;
  readonly indent?: number;
  readonly width?: number;
}

const margin = 54;

/**
 * A document of A4 pages on which words are set from top to bottom. Words are tagged in the order in which they are read;
 * what is drawn to write on is an artifact, which readers pass over.
 */
export class Sheet {
  readonly size: number;
  readonly #doc: Doc;
  readonly #root: Element;
  #part: Element;
  readonly #done: Promise<Buffer>;

  constructor({ title, language, size }: About, fonts: Fonts) {
    this.size = size;
    this.#doc = new PDFDocument({
      size: 'A4',
      margin,
      pdfVersion: '1.7',
      // The types do not know it yet.
      subset: 'PDF/UA' as 'PDF/A-1',
      tagged: true,
      lang: language,
      displayTitle: true,
      bufferPages: true,
      info: { Title: title },
      font: undefined as unknown as string,
    });
    this.#doc.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
    this.#done = collect(this.#doc);
    this.#root = this.#doc.struct('Document');
    this.#doc.addStructure(this.#root);
    this.#part = this.#root;
  }

  get width(): number {
    return this.#doc.page.width - 2 * margin;
  }

  get height(): number {
    return this.#doc.page.height - 2 * margin;
  }

  /** Everything that follows belongs to a part of its own. */
  beginPart(): void {
    this.#part = this.#doc.struct('Sect');
    this.#root.add(this.#part);
  }

  /** Puts the heading among the bookmarks, leading to where the next words come. */
  bookmark(title: string): void {
    this.#doc.outline.addItem(title, { top: this.#doc.y - 10 } as object);
  }

  /** Sets words as a paragraph of their own; `within` a list, as one of its items. */
  words(text: string, words: Words, within?: Element): void {
    this.#setFont(words);
    const element = this.#doc.struct(words.tag, {}, () => {
      this.#doc.text(text, margin + (words.indent ?? 0), this.#doc.y, this.#options(words));
    });
    (within ?? this.#part).add(element);
  }

  /** Points that the words will take. */
  heightOf(text: string, words: Words): number {
    this.#setFont(words);
    return this.#doc.heightOfString(text, this.#options(words));
  }

  /** A list, to put items in. */
  list(items: (item: (draw: (within: Element) => void) => void) => void): void {
    const list = this.#doc.struct('L');
    this.#part.add(list);
    items((draw) => {
      const item = this.#doc.struct('LI');
      list.add(item);
      draw(item);
    });
  }

  /** Draws something to write on; `x` and `y` are where the sheet stands now. */
  draw(pen: (doc: Doc, x: number, y: number) => void): void {
    this.#doc.markContent('Artifact', { type: 'Layout' });
    this.#doc.lineWidth(0.75).strokeColor('#333333');
    pen(this.#doc, margin, this.#doc.y);
    this.#doc.endMarkedContent();
  }

  /** Words beside each other, in one row: each begins at its own place, the row is as high as the highest. */
  row(cells: readonly { readonly text: string; readonly x: number; readonly width: number }[]) {
    const top = this.#doc.y;
    let bottom = top;
    for (const { text, x, width } of cells) {
      this.#doc.y = top;
      this.words(text, { tag: 'P', scale: small, indent: x, width });
      bottom = Math.max(bottom, this.#doc.y);
    }
    this.#doc.y = bottom;
  }

  /** Goes on further down. */
  space(points: number): void {
    this.#doc.y += points;
  }

  /** Begins a page where so much does not fit on this one; what is higher than a page is not kept together. */
  keep(points: number): void {
    const { height } = this.#doc.page;
    const bottom = height - margin;
    if (this.#doc.y > margin && points < bottom - margin && this.#doc.y + points > bottom)
      this.#doc.addPage();
  }

  /** Numbers the pages, ends the document and gives its bytes. */
  finish(number: (page: number, of: number) => string): Promise<Buffer> {
    const { start, count } = this.#doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      const { height, margins } = this.#doc.switchToPage(start + page);
      this.#setFont({ tag: 'P', scale: small });
      // Text below the margin would begin a page.
      margins.bottom = 0;
      this.#doc.markContent('Artifact', { type: 'Pagination' });
      this.#doc.text(number(page + 1, count), margin, height - margin * 0.7, {
        width: this.width,
        align: 'right',
        lineBreak: false,
      });
      this.#doc.endMarkedContent();
    }
    this.#doc.end();
    return this.#done;
  }

  #setFont({ bold, scale = 1 }: Words): void {
    this.#doc
      .font(bold === true ? 'bold' : 'regular')
      // In large print nothing is smaller than the text.
      .fontSize(this.size * (this.size >= largeSize ? Math.max(scale, 1) : scale))
      .fillColor('#000000');
  }

  #options({ indent = 0, width = this.width - indent }: Words) {
    return { width, lineGap: this.size * 0.15 };
  }
}

/** Points of plain text in large print. */
export const largeSize = 18;

/** Of plain text's size: hints and what stands under lines. */
export const small = 0.9;

const collect = (doc: Doc): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
