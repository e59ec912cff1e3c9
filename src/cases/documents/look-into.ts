import { failed, ok, type Result } from '../../domain/result.ts';
import type { DocumentNote, DocumentType } from '../ports/attachments.ts';
import type { FileFault } from './file-fault.ts';
import { walkJpeg } from './jpeg.ts';
import { lookIntoPdf } from './pdf.ts';
import { walkPng } from './png.ts';

/** What a file is by its content. Whatever stands after `end` is no part of it. */
export interface LookedInto {
  readonly type: DocumentType;
  readonly end: number;
  readonly notes: readonly DocumentNote[];
}

/** Says what a file is, from its first byte to its last; its name and what the browser calls it count for nothing. */
export async function lookInto(bytes: Buffer): Promise<Result<LookedInto, FileFault>> {
  if (bytes.length === 0) return failed('empty');
  const type = typeOf(bytes);
  if (type === undefined) return failed(isPdfFurtherDown(bytes) ? 'mixed' : 'wrong-kind');
  if (opensAsPage.test(bytes.toString('latin1', 0, 1024))) return failed('mixed');
  if (type === 'pdf') return lookIntoPdf(bytes);
  const walked = type === 'jpeg' ? walkJpeg(bytes) : walkPng(bytes);
  if (!walked.ok) return walked;
  const { width, height, end } = walked.value;
  return isTooLarge(width, height) ? failed('too-many-pixels') : ok({ type, end, notes: [] });
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function typeOf(bytes: Buffer): DocumentType | undefined {
  if (bytes.subarray(0, 8).equals(pngSignature)) return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  return /^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8)) ? 'pdf' : undefined;
}

/** Readers find it behind something else; that something may be a file of another kind. */
const isPdfFurtherDown = (bytes: Buffer): boolean => bytes.subarray(0, 1024).includes('%PDF-');

const opensAsPage = /<(?:html|script|!doctype|svg|iframe|body)/i;

/** Larger than any camera's; a page would take more than half a gigabyte to show. */
const mostPixels = 150_000_000;
const longestSide = 40_000;

const isTooLarge = (width: number, height: number): boolean =>
  width > longestSide || height > longestSide || width * height > mostPixels;
