import type { Hash } from 'node:crypto';
import { createReadStream, openSync, readSync, closeSync, statSync } from 'node:fs';
import { type CsvRecord, createCsvRecords, NotCsv } from '../registers/csv-records.ts';

/** Why a file cannot be read at all, in a sentence; undefined where it can. */
export function whyUnreadable(file: string): string | undefined {
  try {
    if (!statSync(file).isFile()) return `${file} is no file.`;
    closeSync(openSync(file, 'r'));
    return undefined;
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing ? `There is no file ${file}.` : `${file} cannot be read.`;
  }
}

/** About how many records a file has: its lines. Reads it once. */
export function countLines(file: string): number {
  const from = openSync(file, 'r');
  const piece = Buffer.alloc(1 << 20);
  let lines = 0;
  try {
    for (let n = readSync(from, piece); n > 0; n = readSync(from, piece))
      for (let at = piece.indexOf(10); at >= 0 && at < n; at = piece.indexOf(10, at + 1))
        lines += 1;
  } finally {
    closeSync(from);
  }
  return lines;
}

/**
 * A file's records in portions, as UTF-8 with or without its mark; every byte goes into `hash`. Throws NotCsv where it is
 * no table.
 */
export async function* recordsIn(file: string, hash: Hash): AsyncGenerator<readonly CsvRecord[]> {
  const records = createCsvRecords();
  const decoder = new TextDecoder('utf-8');
  let isFirst = true;
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 16 })) {
    const bytes = piece as Buffer;
    if (isFirst && isUtf16(bytes))
      throw new NotCsv({ row: 1, what: 'is UTF-16: save the file as CSV UTF-8' });
    isFirst = false;
    hash.update(bytes);
    yield records.feed(decoder.decode(bytes, { stream: true }));
  }
  yield records.feed(decoder.decode());
  yield records.end();
}

const isUtf16 = (bytes: Buffer): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
