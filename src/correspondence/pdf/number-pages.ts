import { setFont, small } from './words.ts';

/** Sets a number at the foot of every page. Readers pass over it. `size` is that of plain text. */
export function numberPages(
  doc: PDFKit.PDFDocument,
  number: (page: number, of: number) => string,
  size: number,
  margin: number,
): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    const { width, height, margins } = doc.switchToPage(start + page);
    setFont(doc, { tag: 'P', scale: small }, size);
    // Text below the margin would begin a page.
    margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.text(number(page + 1, count), margin, height - margin * 0.7, {
      width: width - 2 * margin,
      align: 'right',
      lineBreak: false,
    });
    doc.endMarkedContent();
  }
}
