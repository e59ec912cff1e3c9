import { encode } from 'uqr';
import { attributes, html, type Markup } from './html.ts';

/** A text as a QR code, drawn as one path: it needs no image and no script. `label` says what it holds. */
export function qrCode({ text, label }: { readonly text: string; readonly label: string }): Markup {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const dark = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return html`<svg class="qr-code" role="img"${attributes({
    'aria-label': label,
    viewBox: `0 0 ${size} ${size}`,
  })} shape-rendering="crispEdges"><path class="qr-ground"${attributes({
    d: `M0 0h${size}v${size}h-${size}z`,
  })} /><path${attributes({ d: dark })} /></svg>`;
}
