import { failed, ok, type Result } from '../../domain/result.ts';

/** Size of a picture, and where it ends in its file. */
export interface Walked {
  readonly width: number;
  readonly height: number;
  readonly end: number;
}

/**
 * Walks a JPEG from segment to segment to its end. Cameras lay films and notes of their own behind it: those are no part
 * of the picture.
 */
export function walkJpeg(bytes: Buffer): Result<Walked, 'damaged'> {
  let at = 2;
  let size: { width: number; height: number } | undefined;
  let scans = 0;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return failed('damaged');
    const marker = bytes[at + 1] ?? 0;
    // Any number of filling bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage)
      return size === undefined || scans === 0 ? failed('damaged') : ok({ ...size, end: at + 2 });
    const length = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0;
    const next = at + 2 + length;
    if (length < 2 || next > bytes.length || standsAlone(marker)) return failed('damaged');
    if (isFrame(marker)) {
      if (length < 8 || size !== undefined) return failed('damaged');
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
      if (size.width === 0 || size.height === 0) return failed('damaged');
    }
    at = next;
    if (marker !== startOfScan) continue;
    scans += 1;
    at = afterScan(bytes, at);
  }
  return failed('damaged');
}

const endOfImage = 0xd9;
const startOfScan = 0xda;

const standsAlone = (marker: number): boolean =>
  marker === 0x01 || marker === 0x00 || (marker >= 0xd0 && marker <= 0xd8);

/** SOF0 to SOF15 but for the tables among them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Behind what is coded: the next marker that is neither stuffing nor a restart. */
function afterScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (marker !== 0x00 && marker !== 0xff && (marker < 0xd0 || marker > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + (marker === 0xff ? 1 : 2));
  }
  return bytes.length;
}
