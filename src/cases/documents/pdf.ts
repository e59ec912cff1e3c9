import { failed, ok, type Result } from '../../domain/result.ts';
import type { DocumentNote } from '../ports/attachments.ts';
import type { FileFault } from './file-fault.ts';
import type { LookedInto } from './look-into.ts';
import { nameReader, type Telling } from './pdf-names.ts';
import { type PdfStream, splitPdf } from './pdf-streams.ts';
import { swell } from './swell.ts';

/** Unpacked, no more than so many bytes: what takes longer to look into would take long to open, too. */
const mostUnpacked = 150_000_000;
const mostStreams = 20_000;

/**
 * Looks into a PDF: whether it begins and ends as one, needs a password, swells, or does something by itself. What stands
 * behind its end is no part of it. Packed objects are unpacked, as names can hide there.
 */
export async function lookIntoPdf(bytes: Buffer): Promise<Result<LookedInto, FileFault>> {
  const end = endOf(bytes);
  if (end === undefined) return failed('damaged');
  const whole = bytes.subarray(0, end);
  if (isZipToo(whole)) return failed('mixed');
  const { outside, streams } = splitPdf(whole);
  if (streams.length > mostStreams || streams.some(isPackedTwice)) return failed('packed');
  if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(outside)) return failed('locked');
  let left = mostUnpacked;
  const names = nameReader();
  names.read(`${outside}\n`);
  const read = (piece: Buffer) => names.read(piece.toString('latin1'));
  for (const { dictionary, data } of streams) {
    if (!isFlate(dictionary)) continue;
    const isObjects = /\/ObjStm/.test(plainNames(dictionary));
    // oxlint-disable-next-line no-await-in-loop -- one after the other: each takes of what is left
    const unpacked = await swell(data, { most: left, read: isObjects ? read : undefined });
    if (unpacked === 'too-much') return failed('packed');
    left -= unpacked;
    if (isObjects) names.read('\n');
  }
  const found = names.found();
  if (found.has('starts-programs')) return failed('starts-programs');
  return ok({ type: 'pdf', end, notes: notesOn(found) });
}

/** Where the last `%%EOF` ends; readers look for it in the last kilobyte, and its table stands before it. */
function endOf(bytes: Buffer): number | undefined {
  const at = bytes.lastIndexOf('%%EOF');
  if (at < 0 || !bytes.subarray(Math.max(0, at - 1024), at).includes('startxref')) return undefined;
  const after = /^\s*/.exec(bytes.toString('latin1', at + 5, at + 9))?.[0].length ?? 0;
  return at + 5 + Math.min(after, 2);
}

/** An archive is read from its end: its table of contents may lie within the last 64 kB and what follows pass for a remark. */
const isZipToo = (bytes: Buffer): boolean =>
  bytes.subarray(Math.max(0, bytes.length - 66_000)).includes('PK\u0005\u0006');

const isFlate = (dictionary: string): boolean =>
  /\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/.test(plainNames(dictionary));

const isPackedTwice = ({ dictionary }: PdfStream): boolean =>
  (plainNames(dictionary).match(/\/(?:FlateDecode|Fl|LZWDecode|LZW)\b/g) ?? []).length > 1;

/** A name may be written in figures: `/J#61vaScript`. */
const plainNames = (words: string): string =>
  words.replaceAll(/#([0-9A-Fa-f]{2})/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

const notesOn = (names: ReadonlySet<Telling>): readonly DocumentNote[] => [
  ...(names.has('active') ? (['pdf-active'] as const) : []),
  ...(names.has('files') ? (['pdf-files'] as const) : []),
];
