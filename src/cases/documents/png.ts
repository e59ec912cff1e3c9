import { crc32 } from 'node:zlib';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { Walked } from './jpeg.ts';

/** Walks a PNG from chunk to chunk, each against its checksum, to its end. */
export function walkPng(bytes: Buffer): Result<Walked, 'damaged'> {
  let at = 8;
  let size: { width: number; height: number } | undefined;
  let hasData = false;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (length > 0x7f_ff_ff_ff || end > bytes.length) return failed('damaged');
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4))
      return failed('damaged');
    if ((size === undefined) !== (type === 'IHDR')) return failed('damaged');
    if (type === 'IHDR') {
      if (length !== 13) return failed('damaged');
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
      if (size.width === 0 || size.height === 0) return failed('damaged');
    }
    if (type === 'IDAT') hasData = true;
    if (type === 'IEND')
      return size !== undefined && hasData && length === 0
        ? ok({ ...size, end })
        : failed('damaged');
    at = end;
  }
  return failed('damaged');
}
