import { encode } from 'uqr';
import type { Sheet } from './sheet.ts';

/** Points of an edge: a scanner at the counter reads it from a hand's width away. */
const edge = 64;

/** Draws a text as a QR code. Readers pass over it: the same stands in words beside it. */
export function drawQrCode(sheet: Sheet, text: string): void {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const dot = edge / size;
  sheet.keep(edge + sheet.size);
  sheet.draw((doc, x, y) => {
    for (const [row, dots] of data.entries())
      for (const [column, isDark] of dots.entries())
        if (isDark) doc.rect(x + column * dot, y + row * dot, dot, dot);
    doc.fill('#000000');
  });
  sheet.space(edge + sheet.size * 0.5);
}
