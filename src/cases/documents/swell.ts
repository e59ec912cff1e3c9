import { createInflate } from 'node:zlib';

/**
 * Unpacks piece by piece, keeps nothing, and counts the bytes. What cannot be unpacked counts as far as it went. `read` is
 * given each piece.
 */
export function swell(
  packed: Buffer,
  { most, read }: { readonly most: number; readonly read?: ((piece: Buffer) => void) | undefined },
): Promise<number | 'too-much'> {
  return new Promise((resolve) => {
    let bytes = 0;
    const inflate = createInflate({ chunkSize: 262_144 });
    const end = (result: number | 'too-much') => {
      inflate.destroy();
      resolve(result);
    };
    inflate.on('data', (piece: Buffer) => {
      bytes += piece.length;
      read?.(piece);
      if (bytes > most) end('too-much');
    });
    inflate.once('end', () => end(bytes));
    inflate.once('error', () => end(bytes));
    inflate.end(packed);
  });
}
