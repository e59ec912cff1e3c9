import { createInflate } from 'node:zlib';

/** What a packed stream came to; `words` only where they were asked for. */
interface Unpacked {
  readonly bytes: number;
  readonly words: string;
}

/** Unpacks piece by piece and keeps nothing but what is asked for. What cannot be unpacked counts as far as it went. */
export function swell(
  packed: Buffer,
  { most, keep }: { readonly most: number; readonly keep: boolean },
): Promise<Unpacked | 'too-much'> {
  return new Promise((resolve) => {
    const words: string[] = [];
    let bytes = 0;
    const inflate = createInflate({ chunkSize: 262_144 });
    const end = (result: Unpacked | 'too-much') => {
      inflate.destroy();
      resolve(result);
    };
    const whole = () => end({ bytes, words: words.join('') });
    inflate.on('data', (piece: Buffer) => {
      bytes += piece.length;
      if (keep) words.push(piece.toString('latin1'));
      if (bytes > most) end('too-much');
    });
    inflate.once('end', whole);
    inflate.once('error', whole);
    inflate.end(packed);
  });
}
