import type { Fonts } from './fonts.ts';
import { type About, collect, openDocument, usualMargin } from './open-document.ts';
import { numberPages } from './number-pages.ts';
import { type Cell, optionsOf, setFont, small, unbroken, type Words } from './words.ts';

type Doc = PDFKit.PDFDocument;
export type Element = ReturnType<Doc['struct']>;

const columnGap = 24;

/**
 * A document of A4 pages on which words are set from top to bottom. Words are tagged in the order in which they are read;
 * what is drawn to write on is an artifact, which readers pass over.
 */
export class Sheet {
  readonly size: number;
  readonly #margin: number;
  readonly #spacing: number;
  readonly #doc: Doc;
  readonly #root: Element;
  #part: Element;
  readonly #done: Promise<Buffer>;
  /** Where two columns began on this page, and which of them is written in. */
  #columns: { top: number; at: 0 | 1 } | undefined;

  constructor(about: About, fonts: Fonts) {
    this.size = about.size;
    this.#margin = about.margin ?? usualMargin;
    this.#spacing = about.air ?? 1;
    this.#doc = openDocument(about, fonts);
    this.#done = collect(this.#doc);
    this.#root = this.#doc.struct('Document');
    this.#doc.addStructure(this.#root);
    this.#part = this.#root;
  }

  get width(): number {
    const page = this.#doc.page.width - 2 * this.#margin;
    return this.#columns === undefined ? page : (page - columnGap) / 2;
  }

  get height(): number {
    return this.#doc.page.height - 2 * this.#margin;
  }

  /** Pages so far. */
  get pages(): number {
    return this.#doc.bufferedPageRange().count;
  }

  get #left(): number {
    return this.#margin + (this.#columns?.at === 1 ? this.width + columnGap : 0);
  }

  /** Everything that follows belongs to a part of its own, in its own language where one is given. */
  beginPart(language?: string): void {
    this.#part = this.#doc.struct('Sect', language === undefined ? {} : { lang: language });
    this.#root.add(this.#part);
  }

  /** From here on words stand in two columns, the left one first. */
  beginColumns(): void {
    this.#columns = { top: this.#doc.y, at: 0 };
  }

  beginPage(): void {
    this.#columns = undefined;
    this.#doc.addPage();
  }

  /** Goes on so many points below the upper edge of the paper, unless it stands further down. */
  goDownTo(points: number): void {
    this.#doc.y = Math.max(this.#doc.y, points);
  }

  /** Puts the heading among the bookmarks, leading to where the next words come. */
  bookmark(title: string): void {
    this.#doc.outline.addItem(title, { top: this.#doc.y - 10 } as object);
  }

  /** Sets words as a paragraph of their own; `within` a list, as one of its items. */
  words(text: string, words: Words, within?: Element): void {
    if (this.#columns !== undefined) this.keep(this.heightOf(text, words));
    const { lead, language } = words;
    const options = this.#optionsOf(words);
    const element = this.#doc.struct(words.tag, language === undefined ? {} : { lang: language });
    element.add(() => {
      this.#setFont({ ...words, bold: lead !== undefined || words.bold === true });
      this.#doc.text(lead ?? unbroken(text), this.#left + (words.indent ?? 0), this.#doc.y, {
        ...options,
        continued: lead !== undefined,
      });
      if (lead === undefined) return;
      this.#setFont(words);
      this.#doc.text(` ${unbroken(text)}`, options);
    });
    element.end();
    (within ?? this.#part).add(element);
  }

  /** Points that the words will take. */
  heightOf(text: string, words: Words): number {
    const { lead } = words;
    this.#setFont({ ...words, bold: lead !== undefined || words.bold === true });
    const whole = lead === undefined ? text : `${lead} ${text}`;
    return this.#doc.heightOfString(unbroken(whole), this.#optionsOf(words));
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

  /** The body of a list's item, to put more than one paragraph in. */
  bodyOf(item: Element): Element {
    const body = this.#doc.struct('LBody');
    item.add(body);
    return body;
  }

  /** Draws what is not read; `x` and `y` are where the sheet stands now. */
  draw(pen: (doc: Doc, x: number, y: number) => void): void {
    this.#doc.markContent('Artifact', { type: 'Layout' });
    this.#doc.lineWidth(0.75).strokeColor('#333333');
    const { y } = this.#doc;
    pen(this.#doc, this.#left, y);
    this.#doc.y = y;
    this.#doc.endMarkedContent();
  }

  /** Words beside each other, in one row: each begins at its own place, the row is as high as the highest. */
  row(cells: readonly Cell[], scale = small, within?: Element): void {
    const top = this.#doc.y;
    let bottom = top;
    for (const { text, x, width, bold = false } of cells) {
      this.#doc.y = top;
      this.words(text, { tag: 'P', scale, bold, indent: x, width }, within);
      bottom = Math.max(bottom, this.#doc.y);
    }
    this.#doc.y = bottom;
  }

  /** Goes on further down. */
  space(points: number): void {
    this.#doc.y += points * this.#spacing;
  }

  /** Begins a column or page where so much does not fit here; what is higher than a page is not kept together. */
  keep(points: number): void {
    const bottom = this.#doc.page.height - this.#margin;
    const top = this.#columns?.top ?? this.#margin;
    if (this.#doc.y > top && points < this.height && this.#doc.y + points > bottom)
      this.beginColumn();
  }

  /** Goes on at the top of the next column, or of the next page. */
  beginColumn(): void {
    if (this.#columns?.at === 0) {
      this.#columns.at = 1;
      this.#doc.y = this.#columns.top;
      return;
    }
    this.#doc.addPage();
    if (this.#columns !== undefined) this.#columns = { top: this.#margin, at: 0 };
  }

  /** Numbers the pages where there is a word for it, ends the document and gives its bytes. */
  finish(number?: (page: number, of: number) => string): Promise<Buffer> {
    this.#columns = undefined;
    if (number !== undefined) numberPages(this.#doc, number, this.size, this.#margin);
    this.#doc.end();
    return this.#done;
  }

  #optionsOf(words: Words) {
    return optionsOf(words, (words.points ?? this.size) * 0.15 * this.#spacing, this.width);
  }

  #setFont(words: Words): void {
    setFont(this.#doc, words, this.size);
  }
}
