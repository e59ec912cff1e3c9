import { encode } from 'uqr';
import type { Printed } from '../../cases/ports/documents.ts';
import type { Sheet } from './sheet.ts';

/** Points of an edge: a scanner at the counter reads it from a hand's width away. */
const edge = 64;

/** Draws a text as a QR code, on the right of what stands beside it. Readers pass over it: the same stands in words. */
export function drawQrCode(sheet: Sheet, block: Extract<Printed, { kind: 'qr-code' }>): void {
  const { text, beside = [] } = block;
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const dot = edge / size;
  const { size: points, width } = sheet;
  const before = beside.length > 0 ? width - edge : 0;
  let bottom = 0;
  sheet.keep(edge + points);
  sheet.draw((doc, left, y) => {
    const x = left + before;
    bottom = y + edge;
    for (const [row, dots] of data.entries())
      for (const [column, isDark] of dots.entries())
        if (isDark) doc.rect(x + column * dot, y + row * dot, dot, dot);
    doc.fill('#000000');
  });
  sheet.list((begin) => {
    for (const { label, value } of beside) {
      const words = { tag: 'LBody', lead: `${label}:`, width: before - points } as const;
      begin((within) => sheet.words(value, words, within));
      sheet.space(points * 0.3);
    }
  });
  sheet.goDownTo(bottom);
  sheet.space(points * 0.5);
}
