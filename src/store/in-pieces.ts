/** Bytes of one piece: written and read within a few milliseconds. */
export const pieceBytes = 256 * 1024;

/** The same bytes in pieces of one size, the last one shorter. Holds one piece at a time. */
export async function* inPieces(
  bytes: AsyncIterable<Buffer>,
  size = pieceBytes,
): AsyncGenerator<Buffer> {
  const piece = Buffer.allocUnsafe(size);
  let filled = 0;
  for await (const part of bytes) {
    let read = 0;
    while (read < part.length) {
      const copied = part.copy(piece, filled, read);
      filled += copied;
      read += copied;
      if (filled < size) continue;
      yield piece;
      filled = 0;
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}
